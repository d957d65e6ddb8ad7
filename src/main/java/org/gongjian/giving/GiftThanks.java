package org.gongjian.giving;

import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.voices.Consent;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.VoicedRecords;
import org.gongjian.voices.Voices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The thanks of whoever takes a gift become a voice about it; the receiver's side may record more of them. */
@Component
class GiftThanks implements VoicedRecords {

    private final ObjectProvider<Voices> voices;
    private final Activities activities;
    private final GiftRows gifts;
    private final GivingPermissions permissions;

    GiftThanks(ObjectProvider<Voices> voices, Activities activities, GiftRows gifts, GivingPermissions permissions) {
        this.voices = voices;
        this.activities = activities;
        this.gifts = gifts;
        this.permissions = permissions;
    }

    /** What somebody says in office for all to hear; shown as reported speech. */
    void give(Actor by, Gift gift, ReceiveGift command) {
        voices.getObject()
                .record(
                        by,
                        new RecordVoice(
                                VoiceId.next(),
                                VoiceKind.THANKS,
                                gift.id().ref(),
                                command.thanks(),
                                true,
                                new Speaker.InPost(command.receivedBy()),
                                command.onBehalfOf(),
                                new Consent(Consent.Basis.SPOKEN_IN_OFFICE, activities.today())));
    }

    @Override
    public String kind() {
        return GiftId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict mayRecord(Actor by, UUID id) {
        return gifts.byId(new GiftId(id))
                .map(gift -> permissions.mayCorrect(by, gift))
                .orElseGet(() -> Verdict.refused(Reason.of("refused.missing")));
    }
}
