package org.gongjian.notices.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.notices.KnownRecords;
import org.gongjian.notices.NoticeForSystems;
import org.gongjian.notices.ToldToSystems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what another system is told: ids, an address, the notice in both languages. Nothing the public may not know. */
@Component
class Payloads {

    private static final String TEST = "test";

    private final ToldToSystems told;
    private final KnownRecords records;
    private final Districts districts;
    private final Wordings wordings;
    private final PublicUrl url;
    private final JsonMapper json;

    Payloads(
            ToldToSystems told,
            KnownRecords records,
            Districts districts,
            Wordings wordings,
            PublicUrl url,
            JsonMapper json) {
        this.told = told;
        this.records = records;
        this.districts = districts;
        this.wordings = wordings;
        this.url = url;
        this.json = json;
    }

    String of(DeliveryRows.Claim claim) {
        UUID notice = claim.notice();
        return notice == null ? test(claim.madeAt()) : of(told.byId(notice));
    }

    private String test(Instant at) {
        District district = district();
        ObjectNode data = data(district, Reason.of("notices.webhook.test.says"));
        return message(TEST, at, data);
    }

    private String of(NoticeForSystems notice) {
        District district = district();
        ObjectNode data = data(district, notice.says());
        data.put("notice", notice.id().value().toString());
        data.put("urgent", notice.urgent());
        data.set("record", record(district, notice.about()));
        return message(notice.kind().code(), notice.toldAt(), data);
    }

    private String message(String type, Instant at, ObjectNode data) {
        ObjectNode message = json.createObjectNode().put("type", type).put("timestamp", at.toString());
        message.set("data", data);
        return message.toString();
    }

    private ObjectNode data(District district, Reason says) {
        ObjectNode data = json.createObjectNode()
                .put("district", district.slug().value())
                .put("districtId", district.id().value().toString());
        data.set(
                "text",
                json.readTree(
                        Localized.of(in(Locale.SIMPLIFIED_CHINESE, district, says), in(Locale.ENGLISH, district, says))
                                .json()));
        return data;
    }

    private ObjectNode record(District district, RecordRef about) {
        ObjectNode record = json.createObjectNode()
                .put("kind", about.kind())
                .put("id", about.id().toString());
        records.pathOf(about)
                .ifPresent(
                        path -> record.put("url", url.of("/" + district.slug().value() + "/" + path)));
        RecordTitles.@Nullable Titled titled =
                records.titlesFor(Actor.visitor(), List.of(about)).get(about);
        if (titled != null) {
            record.set("title", json.readTree(titled.title().json()));
        }
        return record;
    }

    private String in(Locale language, District district, Reason says) {
        return wordings.in(language, district.zone()).reason(says);
    }

    private District district() {
        return CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
    }
}
