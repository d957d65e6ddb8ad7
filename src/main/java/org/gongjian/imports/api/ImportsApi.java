package org.gongjian.imports.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.imports.FaultLine;
import org.gongjian.imports.ImportDesk;
import org.gongjian.imports.ImportId;
import org.gongjian.imports.ImportKind;
import org.gongjian.imports.ImportPage;
import org.gongjian.imports.Mapping;
import org.gongjian.imports.Preview;
import org.gongjian.imports.table.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tables of people, organizations or places: sent, their columns confirmed and checked, run whole or not at all, taken back.
 * Checking, running and taking back go on by themselves: ask again until the state says that they have ended.
 */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/imports")
class ImportsApi {

    private final ImportDesk desk;
    private final Wordings wordings;
    private final CurrentActor actor;
    private final Answers.Of<ImportId, SentTable> answers;

    ImportsApi(ImportDesk desk, Wordings wordings, CurrentActor actor, Answers answers) {
        this.desk = desk;
        this.wordings = wordings;
        this.actor = actor;
        this.answers = answers.of(id -> SentTable.of(desk.require(actor.current(), id), wordings), SentTable::version);
    }

    /** Newest first. */
    @GetMapping
    Slice<SentTable> list(Part part) {
        ImportPage page = desk.latest(actor.current(), part.after(ImportId.class), part.size());
        return part.of(page.imports(), page.next()).map(one -> SentTable.of(one, wordings));
    }

    @GetMapping("/{id}")
    ResponseEntity<SentTable> show(@PathVariable ImportId id) {
        return answers.shown(id);
    }

    /**
     * Takes a table in, XLSX or CSV; it changes no record, and so takes no key. The same id again sends nothing twice.
     *
     * @param area it is for; the whole district where nothing is said
     * @param name as it is called where it comes from
     */
    @PostMapping(
            path = "/uploads",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<SentTable> send(
            @RequestParam ImportId id,
            @RequestParam ImportKind kind,
            @RequestParam(required = false) @Nullable AreaId area,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        desk.mayImport(actor.current(), kind, area).orForbid();
        int atMost = (int) Math.min(Integer.MAX_VALUE - 8L, (desk.largestMegabytes() << 20) + 1);
        desk.receive(
                actor.current(), id, kind, area, name, request.getInputStream().readNBytes(atMost));
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(answers.shown(id).getHeaders())
                .body(SentTable.of(desk.require(actor.current(), id), wordings));
    }

    /** A column as it looks; in its samples what may be the number of a person or a telephone is masked. */
    record Column(String heading, List<String> samples) {}

    /**
     * What the file looks like.
     *
     * @param mapping what was confirmed, remembered from a table like it, or guessed from the headings
     */
    record Look(List<String> sheets, Mapping mapping, List<Column> columns) {

        static Look of(Preview preview) {
            List<Cell> headings = preview.headings().cells();
            return new Look(
                    preview.sheets(),
                    preview.mapping(),
                    IntStream.range(0, preview.width())
                            .mapToObj(at -> new Column(
                                    at < headings.size() ? headings.get(at).text() : "", preview.values(at)))
                            .toList());
        }
    }

    /**
     * @param sheet from 0
     * @param header the number of the row with the headings, from 1
     */
    @GetMapping("/{id}/preview")
    Look preview(
            @PathVariable ImportId id,
            @RequestParam(required = false) @Nullable Integer sheet,
            @RequestParam(required = false) @Nullable Integer header) {
        return Look.of(desk.preview(actor.current(), id, sheet, header));
    }

    /**
     * Where the fields are.
     *
     * @param sheet from 0
     * @param header the number of the row with the headings, from 1
     * @param columns from 0, by the name of the field
     */
    record Columns(int sheet, int header, Map<String, Integer> columns) {}

    /** Confirms where the fields are and begins the dry run. */
    @PostMapping("/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<SentTable> check(@PathVariable ImportId id, Version version, @RequestBody Columns columns) {
        desk.check(
                actor.current(),
                id,
                new Mapping(columns.sheet(), columns.header(), columns.columns()),
                version.number());
        return begun(id);
    }

    /** @param updates whether records that say something else are changed too */
    record Running(boolean updates) {}

    /** Begins the run of what was checked and has no fault. */
    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<SentTable> run(@PathVariable ImportId id, Version version, @RequestBody Running running) {
        desk.run(actor.current(), id, running.updates(), version.number());
        return begun(id);
    }

    /** Begins to take a run back. */
    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<SentTable> undo(@PathVariable ImportId id, Version version) {
        desk.undo(actor.current(), id, version.number());
        return begun(id);
    }

    /** Gives it up: the file and what was found in it are deleted. */
    @PostMapping("/{id}/discard")
    ResponseEntity<SentTable> discard(@PathVariable ImportId id) {
        desk.discard(actor.current(), id);
        return answers.shown(id);
    }

    /**
     * What is wrong with a row.
     *
     * @param row as the table's own program counts
     * @param column as spreadsheets call it; empty where it is no one column's
     * @param shown what stands there, masked where it is personal
     * @param warning whether the row is taken all the same
     * @param record that stands in the way of taking an import back
     */
    record RowFault(
            int row,
            String column,
            @Nullable String field,
            String shown,
            Localized why,
            boolean warning,
            @Nullable UUID record) {}

    /** In the order of the rows. */
    @GetMapping("/{id}/faults")
    Slice<RowFault> faults(@PathVariable ImportId id, Part part) {
        Integer after = part.after(Integer.class);
        return part.ofOneMore(
                        desk.faults(actor.current(), id, after == null ? -1 : after, part.size() + 1), FaultLine::seq)
                .map(line -> new RowFault(
                        line.fault().row(),
                        line.fault().letter(),
                        line.fault().field(),
                        line.fault().shown(),
                        wordings.both(line.fault().why()),
                        line.fault().warning(),
                        line.record()));
    }

    private ResponseEntity<SentTable> begun(ImportId id) {
        ResponseEntity<SentTable> shown = answers.shown(id);
        return ResponseEntity.accepted().headers(shown.getHeaders()).body(shown.getBody());
    }
}
