package org.gongjian.imports.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.imports.FaultLine;
import org.gongjian.imports.ImportDesk;
import org.gongjian.imports.ImportId;
import org.gongjian.imports.ImportKind;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Tables to take away: an empty one to fill in, and the one that was sent with its faults beside the rows. */
@Controller
class ImportDownloads {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int FAULTS_AT_ONCE = 5_000;

    private final ImportDesk desk;
    private final CurrentActor actor;

    ImportDownloads(ImportDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/imports/templates/{kind}")
    ResponseEntity<byte[]> template(@PathVariable String kind, @ModelAttribute("w") Wording w) {
        desk.mayImportSome(actor.current()).orForbid();
        ImportKind of = ImportKind.named(kind).orElseThrow(Refused::missing);
        return sent(w.t("imports.template.file", of.label()), TemplateSheet.of(of, desk.mostRows(), w));
    }

    @GetMapping("/{district}/imports/{id}/faults")
    ResponseEntity<byte[]> faults(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        ImportId one = new ImportId(id);
        var of = desk.require(by, one);
        List<FaultLine> faults = new ArrayList<>();
        List<FaultLine> page = desk.faults(by, one, -1, FAULTS_AT_ONCE);
        while (!page.isEmpty()) {
            faults.addAll(page);
            page = desk.faults(by, one, page.getLast().seq(), FAULTS_AT_ONCE);
        }
        return sent(
                w.t("imports.faults.file", of.fileName()),
                FaultSheet.of(desk.table(by, one), faults, ImportPages.labels(of.kind(), w), w));
    }

    private static ResponseEntity<byte[]> sent(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
