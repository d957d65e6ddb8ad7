package org.gongjian.evaluation.standards.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.standards.Edition;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.evaluation.standards.Standard;
import org.gongjian.evaluation.standards.StandardDesk;
import org.gongjian.evaluation.standards.Standards;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of a standard share. */
@Component
class StandardPages {

    private final Standards standards;
    private final StandardDesk desk;

    StandardPages(Standards standards, StandardDesk desk) {
        this.standards = standards;
        this.desk = desk;
    }

    /** An indicator with how deep it stands, from 0. */
    record Node(Indicator indicator, int depth) {}

    List<Standard> readable(Actor reader) {
        return standards.all().stream()
                .filter(one -> one.editions().stream().anyMatch(edition -> desk.mayRead(reader, edition)))
                .toList();
    }

    Edition require(Actor reader, EditionId edition) {
        return standards
                .edition(edition)
                .filter(one -> desk.mayRead(reader, one))
                .orElseThrow(Refused::missing);
    }

    ModelAndView of(Edition edition, String view) {
        return with(new ModelAndView(view), edition);
    }

    ModelAndView with(ModelAndView page, Edition edition) {
        return page.addObject("edition", edition)
                .addObject("standard", standards.byId(edition.standard()).orElseThrow(Refused::missing));
    }

    List<Node> nodes(IndicatorTree tree) {
        List<Node> nodes = new ArrayList<>();
        tree.roots().forEach(root -> add(tree, root, 0, nodes));
        return nodes;
    }

    BigDecimal fullPoints(IndicatorTree tree) {
        return tree.leaves().stream()
                .filter(leaf -> leaf.role() == Role.SCORED)
                .map(Indicator::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void add(IndicatorTree tree, Indicator one, int depth, List<Node> nodes) {
        nodes.add(new Node(one, depth));
        tree.below(one.id()).forEach(below -> add(tree, below, depth + 1, nodes));
    }
}
