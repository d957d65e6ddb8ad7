package org.gongjian.claims.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.claims.rounds.Round;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.claims.wall.Wall;
import org.gongjian.claims.wall.Walls;
import org.gongjian.district.Localized;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.papers.QrCode;
import org.gongjian.programmes.ProgrammeId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The claiming wall: a page for a big screen, light on dark, that hears of each claim as it is made. */
@Controller
class WallController {

    private static final int QR = 320;

    private final Walls walls;
    private final Rounds rounds;
    private final Organizations organizations;
    private final PublicUrl url;

    WallController(Walls walls, Rounds rounds, Organizations organizations, PublicUrl url) {
        this.walls = walls;
        this.rounds = rounds;
        this.organizations = organizations;
        this.url = url;
    }

    @GetMapping("/{district}/wall/{programme}")
    ModelAndView wall(@PathVariable UUID programme, @ModelAttribute("frame") PageFrame frame) {
        return page("claims/wall", programme, frame);
    }

    /** The part of it that changes, for the page to put in place. */
    @GetMapping("/{district}/wall/{programme}/board")
    ModelAndView board(@PathVariable UUID programme, @ModelAttribute("frame") PageFrame frame) {
        return page("claims/wall-board :: board", programme, frame);
    }

    private ModelAndView page(String view, UUID programme, PageFrame frame) {
        Wall wall = walls.of(new ProgrammeId(programme));
        String claiming = url.whole(frame.at("projects?programme=" + programme));
        Round round = wall.round();
        return new ModelAndView(view)
                .addObject("wall", wall)
                .addObject("names", names(wall))
                .addObject(
                        "minutes",
                        round != null && round.phase(wall.at()) == Round.Phase.PAIRED ? rounds.minutesToHall(round) : 0)
                .addObject("claiming", claiming)
                .addObject("qr", new QrCode(claiming).dataUri(QR));
    }

    private Map<UnitId, Localized> names(Wall wall) {
        Set<UnitId> units = new HashSet<>();
        wall.tiles().forEach(tile -> units.addAll(tile.claimers()));
        return organizations.shortNames(units);
    }
}
