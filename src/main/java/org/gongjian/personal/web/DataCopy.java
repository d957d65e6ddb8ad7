package org.gongjian.personal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonalFields;
import org.gongjian.personal.MyData;
import org.gongjian.personal.PersonFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of what is held of somebody: {@code data.json} for programs, {@code data.html} to read. Keys of the JSON are the codes
 * of the texts; days are ISO 8601, moments in UTC, texts in two languages an object by language tag.
 */
@Component
class DataCopy {

    private final ITemplateEngine templates;
    private final JsonMapper json;

    DataCopy(ITemplateEngine templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    byte[] zip(MyData.Copy copy, Wording w, PageFrame frame) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(document(copy, w, frame)));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("data.html"));
            zip.write(html(copy, w, frame).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private String html(MyData.Copy copy, Wording w, PageFrame frame) {
        var context = new Context(w.locale());
        context.setVariable("copy", copy);
        context.setVariable("w", w);
        context.setVariable("frame", frame);
        return templates.process("personal/data", context);
    }

    private static Map<String, Object> document(MyData.Copy copy, Wording w, PageFrame frame) {
        Map<String, Object> document = new LinkedHashMap<>();
        frame.inDistrict()
                .ifPresent(district -> document.put("district", district.slug().value()));
        document.put("person", person(copy));
        Map<String, Object> sections = new LinkedHashMap<>();
        copy.sections()
                .forEach(section -> sections.put(
                        section.code(),
                        section.records().stream()
                                .map(record -> record(record, w))
                                .toList()));
        document.put("records", sections);
        document.put("openings", copy.openings().stream().map(DataCopy::opening).toList());
        return document;
    }

    private static Map<String, Object> person(MyData.Copy copy) {
        PersonalFields fields = copy.fields();
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", copy.person().id().value().toString());
        person.put("name", copy.person().name());
        put(person, "birthDate", copy.person().birthDate());
        put(person, "phone", fields.phone() == null ? null : fields.phone().value());
        put(
                person,
                "idNumber",
                fields.idNumber() == null ? null : fields.idNumber().value());
        put(
                person,
                "address",
                fields.address() == null ? null : fields.address().value());
        return person;
    }

    private static Map<String, Object> record(HeldRecord record, Wording w) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("what", record.what().code());
        written.put("title", w.reason(record.what()));
        put(written, "path", record.path());
        List<Map<String, Object>> facts = new ArrayList<>();
        record.facts().forEach(fact -> {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("label", fact.label().code());
            said.put("value", value(fact.value(), w));
            facts.add(said);
        });
        written.put("facts", facts);
        return written;
    }

    private static Object value(Object value, Wording w) {
        return switch (value) {
            case Localized text -> text(text);
            case Reason reason -> w.reason(reason);
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static Map<String, String> text(Localized text) {
        Map<String, String> languages = new LinkedHashMap<>();
        if (text.zh() != null) {
            languages.put("zh-CN", text.zh());
        }
        if (text.en() != null) {
            languages.put("en", text.en());
        }
        return languages;
    }

    private static Map<String, Object> opening(PersonFile.Opened opening) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("at", opening.at().toString());
        written.put("fields", opening.fields());
        written.put("purpose", opening.because().purpose().label().code());
        put(written, "note", opening.because().note());
        put(written, "by", opening.who());
        return written;
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value.toString());
        }
    }
}
