package org.gongjian.publishing.web;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.publishing.BulletinView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A bulletin in a few lines with its address, to be copied into a chat group. */
final class ChatText {

    private ChatText() {}

    static String of(BulletinView bulletin, Wording w, PageFrame frame) {
        List<String> lines = new ArrayList<>();
        lines.add(w.t("publishing.copy.headline", bulletin.headline()));
        lines.add(w.plain(bulletin.text().lead()));
        bulletin.published().ifPresent(number -> lines.add(w.reason(number.label())));
        lines.add(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(frame.at(bulletin.path()))
                .toUriString());
        return String.join("\n", lines);
    }
}
