package org.gongjian.imports.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.Panels;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.imports.FaultLine;
import org.gongjian.imports.Field;
import org.gongjian.imports.Import;
import org.gongjian.imports.ImportDesk;
import org.gongjian.imports.ImportKind;
import org.gongjian.imports.ImportState;
import org.gongjian.imports.Preview;
import org.gongjian.imports.table.Table;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one import, whatever its state. */
@Component
class ImportPages {

    private static final int FAULTS = 50;

    private final ImportDesk desk;
    private final People people;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    ImportPages(ImportDesk desk, People people, Panels panels, History history, CurrentActor actor) {
        this.desk = desk;
        this.people = people;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    /** What of the import somebody wants to see. */
    record Look(@Nullable Integer sheet, @Nullable Integer header, boolean mapping, int after) {

        static Look plain() {
            return new Look(null, null, false, -1);
        }
    }

    /** A fault as the page shows it; {@code title} and {@code path} name the record in the way. */
    record Line(
            FaultLine line,
            String title,
            @Nullable String path,
            @Nullable String heading) {}

    ModelAndView of(Import one, Look look, Wording w) {
        return of(one, look, w, Form.blank());
    }

    ModelAndView of(Import one, Look look, Wording w, Form form) {
        Actor by = actor.current();
        ModelAndView page = form.on("imports/import");
        page.addObject("one", one);
        page.addObject("area", desk.area(one).orElse(null));
        page.addObject("twin", desk.doneBefore(one.id()).orElse(null));
        page.addObject("history", history.of(one.id().ref()));
        page.addObject("undoDays", desk.undoWithin().toDays());
        page.addObject("undoUntil", one.doneAt() == null ? null : one.doneAt().plus(desk.undoWithin()));
        boolean mapping = one.state() == ImportState.SENT || (one.state().isOpen() && look.mapping());
        page.addObject("mapping", mapping);
        if (mapping) {
            mapping(page, desk.preview(by, one.id(), look.sheet(), look.header()), one, form, w);
        } else {
            page.addObject("mayRun", one.mayRun());
            page.addObject("mayUndo", desk.mayUndo(one));
            faults(page, desk.faults(by, one.id(), look.after(), FAULTS + 1), one, w);
        }
        return page;
    }

    private static void mapping(ModelAndView page, Preview preview, Import one, Form form, Wording w) {
        if (form.isBlank("version")) {
            form.with("version", one.version());
            form.with("sheet", preview.mapping().sheet());
            form.with("header", preview.mapping().header());
            one.kind().fields().stream()
                    .filter(field -> preview.mapping().has(field.code()))
                    .forEach(field ->
                            form.with("field." + field.code(), preview.mapping().column(field.code())));
        }
        Map<String, String> samples = new HashMap<>();
        IntStream.range(0, preview.width())
                .forEach(column -> samples.put(
                        String.valueOf(column), String.join(w.isChinese() ? "、" : ", ", preview.values(column))));
        page.addObject("preview", preview);
        page.addObject("samples", samples);
        page.addObject("columns", columns(preview, w));
        page.addObject("fields", one.kind().fields());
        page.addObject("labels", labels(one.kind(), w));
        page.addObject("unused", unused(preview));
    }

    private static List<Choice> columns(Preview preview, Wording w) {
        return IntStream.range(0, preview.width())
                .mapToObj(column -> {
                    String heading = preview.headings().cell(column).text();
                    String letter = Table.letter(column);
                    return Choice.of(
                            column, heading.isEmpty() ? letter : w.t("imports.mapping.column", letter, heading));
                })
                .toList();
    }

    private static List<String> unused(Preview preview) {
        return IntStream.range(0, preview.width())
                .filter(column -> preview.mapping().fieldAt(column).isEmpty())
                .mapToObj(column -> preview.headings().cell(column).text())
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    static Map<String, String> labels(ImportKind kind, Wording w) {
        Map<String, String> labels = new HashMap<>();
        for (Field field : kind.fields()) {
            labels.put(field.code(), w.reason(kind.label(field)));
        }
        return labels;
    }

    private void faults(ModelAndView page, List<FaultLine> found, Import one, Wording w) {
        boolean more = found.size() > FAULTS;
        List<FaultLine> shown = more ? found.subList(0, FAULTS) : found;
        Map<String, String> labels = labels(one.kind(), w);
        Map<UUID, String> names = names(one.kind(), shown, w);
        Map<UUID, String> paths = paths(one.kind(), shown);
        List<Line> lines = new ArrayList<>();
        for (FaultLine line : shown) {
            UUID record = line.record();
            String field = line.fault().field();
            lines.add(new Line(
                    line,
                    record == null ? "" : names.getOrDefault(record, record.toString()),
                    record == null ? null : paths.get(record),
                    field == null ? null : labels.get(field)));
        }
        page.addObject("lines", lines);
        page.addObject("next", more ? shown.getLast().seq() : null);
    }

    private Map<UUID, String> names(ImportKind kind, List<FaultLine> lines, Wording w) {
        Map<UUID, String> names = new HashMap<>();
        if (kind == ImportKind.PEOPLE || kind == ImportKind.VOLUNTEERS) {
            people.names(lines.stream()
                            .flatMap(line -> Stream.ofNullable(line.record()))
                            .map(PersonId::new)
                            .toList())
                    .forEach((person, name) -> names.put(person.value(), name));
        } else {
            panels.titlesOf(refs(kind, lines))
                    .forEach((record, titled) -> names.put(record.id(), w.plain(titled.title())));
        }
        return names;
    }

    private Map<UUID, String> paths(ImportKind kind, List<FaultLine> lines) {
        Map<UUID, String> paths = new HashMap<>();
        panels.titlesOf(refs(kind, lines)).forEach((record, titled) -> paths.put(record.id(), titled.path()));
        return paths;
    }

    private static List<RecordRef> refs(ImportKind kind, List<FaultLine> lines) {
        String name = switch (kind) {
            case PEOPLE, VOLUNTEERS -> "person";
            case ORGANIZATIONS -> "unit";
            case PLACES -> "place";
        };
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.record()))
                .map(id -> new RecordRef(name, id))
                .toList();
    }
}
