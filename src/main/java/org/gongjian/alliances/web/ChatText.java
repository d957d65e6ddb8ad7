package org.gongjian.alliances.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.fulfilment.Kept;
import org.gongjian.alliances.fulfilment.Reckoning;
import org.gongjian.district.Localized;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An agreement in a few lines with its address, to be copied into a chat group. */
final class ChatText {

    private ChatText() {}

    static String of(
            Agreement agreement,
            AgreementStanding standing,
            List<Kept> kept,
            Map<UnitId, Localized> units,
            Wording w,
            PageFrame frame) {
        List<String> lines = new ArrayList<>();
        lines.add(w.plain(agreement.text().title()));
        lines.add(agreement.text().parties().stream()
                .map(party -> units.get(party.unit()))
                .filter(Objects::nonNull)
                .map(w::plain)
                .collect(Collectors.joining(w.t("alliances.and"))));
        lines.add(w.reason(standing.state()));
        kept.forEach(one -> lines.add(one.reckoning()
                .map(reckoning -> counted(one, reckoning, w))
                .orElseGet(() -> w.plain(one.commitment().wording()))));
        lines.add(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(frame.at(Paths.of(agreement.id())))
                .toUriString());
        return String.join("\n", lines);
    }

    private static String counted(Kept kept, Reckoning reckoning, Wording w) {
        return w.t(
                "alliances.copy.promise",
                kept.commitment().wording(),
                reckoning.figure(),
                kept.judgement().word());
    }
}
