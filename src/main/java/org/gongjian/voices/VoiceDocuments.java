package org.gongjian.voices;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said is found by everybody, as long as they agree to be quoted. */
@Component
@Transactional(readOnly = true)
class VoiceDocuments implements SearchSource {

    private final Voices voices;
    private final Districts districts;
    private final Wordings wordings;
    private final RecordIds records;

    VoiceDocuments(Voices voices, Districts districts, Wordings wordings, RecordIds records) {
        this.voices = voices;
        this.districts = districts;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return VoiceId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        ZoneId zone = CurrentDistrict.id()
                .flatMap(districts::byId)
                .map(District::zone)
                .orElseThrow();
        return voices.shown(ids.stream().map(VoiceId::new).toList()).stream()
                .map(voice -> document(voice, zone))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("voice", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("post", "person", "unit");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "post" -> records.of("select id from voice where post_id in (:ids)", named.id());
            case "person" -> records.of("""
                        select voice.id from voice left join post on post.id = voice.post_id
                         where voice.person_id in (:ids) or post.holder_id in (:ids)
                        """, named.id());
            case "unit" -> records.of("select id from voice where unit_id in (:ids)", named.id());
            default -> List.of();
        };
    }

    private SearchDocument document(VoiceView voice, ZoneId zone) {
        Localized title = VoiceTitles.beginning(voice.words());
        return SearchDocument.of(
                        new RecordRef(VoiceId.KIND, voice.id().value()),
                        voice.id().path(),
                        title)
                .saying(
                        title.equals(voice.words()) ? null : voice.words(),
                        wordings.both(voice.who()),
                        voice.onBehalfOf())
                .on(LocalDate.ofInstant(voice.recordedAt(), zone));
    }
}
