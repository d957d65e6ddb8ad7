package org.gongjian.voices;

import java.util.Optional;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.Posts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever keeps the record that was spoken about may record a voice; so may whoever acts for the speaker's unit. */
@Component
class VoicePermissions {

    private final Authority authority;
    private final Posts posts;
    private final ObjectProvider<VoicedRecords> records;

    VoicePermissions(Authority authority, Posts posts, ObjectProvider<VoicedRecords> records) {
        this.authority = authority;
        this.posts = posts;
        this.records = records;
    }

    /** Whether the person may record something said about a record, whoever said it. */
    Verdict mayRecord(Actor by, RecordRef about) {
        Verdict refused = Verdict.refused(Reason.of("voices.refused.record"));
        return by.isDistrictOfficer()
                ? Verdict.allowed()
                : records.orderedStream()
                        .filter(room -> room.kind().equals(about.kind()))
                        .findFirst()
                        .map(room -> room.mayRecord(by, about.id()).isAllowed() ? Verdict.allowed() : refused)
                        .orElse(refused);
    }

    Verdict mayRecord(Actor by, RecordRef about, Speaker speaker) {
        boolean own = unitOf(speaker)
                .filter(unit -> authority.mayActFor(by, unit).isAllowed())
                .isPresent();
        return own ? Verdict.allowed() : mayRecord(by, about);
    }

    private Optional<UnitId> unitOf(Speaker speaker) {
        return switch (speaker) {
            case Speaker.InPost(var post) -> posts.byId(post).map(Post::unit);
            case Speaker.Named(var person, var unit) -> Optional.ofNullable(unit);
            case Speaker.Resident(var community) -> Optional.ofNullable(community);
        };
    }
}
