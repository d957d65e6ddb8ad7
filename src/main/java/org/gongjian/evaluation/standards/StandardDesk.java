package org.gongjian.evaluation.standards;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes standards: a draft is edited until it is whole; what is published never changes, the next edition is made from it. */
@Service
@Transactional
public class StandardDesk {

    private final StandardRows rows;
    private final IndicatorRows indicators;
    private final StandardPermissions permissions;
    private final AuditLog audit;
    private final Clock clock;

    StandardDesk(
            StandardRows rows, IndicatorRows indicators, StandardPermissions permissions, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.indicators = indicators;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    public Verdict mayWrite(Actor by) {
        return permissions.mayWrite(by);
    }

    public boolean mayRead(Actor reader, Edition edition) {
        return permissions.mayRead(reader, edition);
    }

    /**
     * A new standard with a first draft. Sent again with the same id it changes nothing.
     *
     * @param indicators what the draft begins with; may be empty
     */
    public EditionId begin(Actor by, StandardId id, Localized title, List<Indicator> indicators) {
        permissions.mayWrite(by).orForbid();
        Author author = by.author();
        if (!rows.add(new Standard(id, title, List.of(), author, clock.instant()))) {
            Standard there = rows.byIds(List.of(id)).stream().findFirst().orElseThrow(Refused::missing);
            if (!Objects.equals(there.madeBy().account(), author.account())) {
                throw Refused.missing();
            }
            return there.editions().getFirst().id();
        }
        EditionId edition = add(id, 1, author);
        fill(edition, indicators);
        audit.write(author, "begun", id.ref());
        return edition;
    }

    /** A draft of the next edition, made from the latest; there is never more than one. */
    public EditionId next(Actor by, StandardId id) {
        permissions.mayWrite(by).orForbid();
        rows.hold(id);
        Standard standard = rows.byIds(List.of(id)).stream().findFirst().orElseThrow(Refused::missing);
        Verdict.require(standard.draft().isEmpty(), Reason.of("evaluation.standards.rule.one-draft"))
                .orConflict();
        Edition latest = standard.editions().getLast();
        EditionId edition = add(id, latest.number() + 1, by.author());
        Map<IndicatorId, IndicatorId> copies = new HashMap<>();
        for (Indicator one : indicators.of(latest.id())) {
            IndicatorId copy = IndicatorId.next();
            copies.put(one.id(), copy);
            IndicatorId parent = one.parent();
            indicators.add(edition, one.copied(copy, parent == null ? null : copies.get(parent)));
        }
        audit.write(by.author(), "begun-edition", id.ref());
        return edition;
    }

    /** Adds an indicator, or changes the one with this id. */
    public void put(Actor by, EditionId edition, int version, Indicator one) {
        Edition draft = held(by, edition, version);
        List<Indicator> all = indicators.of(edition);
        IndicatorTree tree = new IndicatorTree(edition, all);
        IndicatorRules.fits(tree, one).forEach((field, reason) -> {
            throw Refused.invalid(field, reason);
        });
        if (tree.byId(one.id()).isPresent()) {
            indicators.change(one);
        } else {
            indicators.add(edition, one);
        }
        changed(by, draft, "wrote-indicator");
    }

    /** Removes an indicator and whatever it holds. */
    public void remove(Actor by, EditionId edition, int version, IndicatorId id) {
        Edition draft = held(by, edition, version);
        IndicatorTree tree = new IndicatorTree(edition, indicators.of(edition));
        remove(tree, tree.byId(id).orElseThrow(Refused::missing));
        changed(by, draft, "removed-indicator");
    }

    /** Moves an indicator one place up or down among those beside it. */
    public void move(Actor by, EditionId edition, int version, IndicatorId id, boolean up) {
        Edition draft = held(by, edition, version);
        IndicatorTree tree = new IndicatorTree(edition, indicators.of(edition));
        Indicator one = tree.byId(id).orElseThrow(Refused::missing);
        IndicatorId parent = one.parent();
        List<Indicator> beside = parent == null ? tree.roots() : tree.below(parent);
        int at = beside.indexOf(one) + (up ? -1 : 1);
        Verdict.require(at >= 0 && at < beside.size(), Reason.of("evaluation.standards.rule.at-the-end"))
                .orConflict();
        for (int i = 0; i < beside.size(); i++) {
            int place = beside.get(i).id().equals(id) ? at : i == at ? beside.indexOf(one) : i;
            indicators.change(beside.get(i).at(place));
        }
        changed(by, draft, "moved-indicator");
    }

    /** Puts a whole tree in place of what the draft has. */
    public void replace(Actor by, EditionId edition, int version, List<Indicator> all) {
        Edition draft = held(by, edition, version);
        IndicatorTree tree = new IndicatorTree(edition, indicators.of(edition));
        tree.roots().forEach(root -> remove(tree, root));
        fill(edition, all);
        changed(by, draft, "imported");
    }

    /** Each where those before it leave it a place; what is wrong is named by where it stands. */
    private void fill(EditionId edition, List<Indicator> all) {
        List<Indicator> before = new ArrayList<>();
        for (Indicator one : all) {
            String at = "indicators[" + before.size() + "].";
            IndicatorTree tree = new IndicatorTree(edition, before);
            Verdict.require(
                            tree.byId(one.id()).isEmpty(),
                            Reason.of("evaluation.standards.rule.code-taken", one.code()))
                    .orRefuse(at + "id");
            IndicatorRules.fits(tree, one).forEach((field, reason) -> {
                throw Refused.invalid(at + field, reason);
            });
            before.add(one);
        }
        all.forEach(one -> indicators.add(edition, one));
    }

    /** From now on rounds are opened with it; it never changes again. */
    public void publish(Actor by, EditionId edition, int version) {
        Edition draft = held(by, edition, version);
        TreeRules.faults(new IndicatorTree(edition, indicators.of(edition))).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw Refused.conflict(fault.reason());
                });
        change(draft, EditionState.PUBLISHED);
        audit.write(by.author(), "published", draft.standard().ref(), "edition-" + draft.number());
    }

    /** No further round is opened with it. */
    public void retire(Actor by, EditionId edition, int version) {
        permissions.mayWrite(by).orForbid();
        Edition held = rows.hold(edition).orElseThrow(Refused::missing);
        require(held, version, EditionState.PUBLISHED);
        change(held, EditionState.RETIRED);
        audit.write(by.author(), "retired", held.standard().ref(), "edition-" + held.number());
    }

    private EditionId add(StandardId standard, int number, Author by) {
        EditionId id = EditionId.next();
        rows.add(new Edition(id, standard, number, 1, EditionState.DRAFT, null), by, clock.instant());
        return id;
    }

    private void remove(IndicatorTree tree, Indicator one) {
        tree.below(one.id()).forEach(below -> remove(tree, below));
        indicators.remove(one.id());
    }

    private Edition held(Actor by, EditionId edition, int version) {
        permissions.mayWrite(by).orForbid();
        Edition held = rows.hold(edition).orElseThrow(Refused::missing);
        require(held, version, EditionState.DRAFT);
        return held;
    }

    private static void require(Edition edition, int version, EditionState state) {
        Verdict.require(
                        edition.state() == state,
                        Reason.of(
                                "evaluation.standards.rule.state",
                                edition.state().label()))
                .orConflict();
        if (edition.version() != version) {
            throw Refused.stale();
        }
    }

    private void changed(Actor by, Edition draft, String verb) {
        change(draft, EditionState.DRAFT);
        audit.write(by.author(), verb, draft.standard().ref(), "edition-" + draft.number());
    }

    private void change(Edition edition, EditionState next) {
        @Nullable
        Instant publishedAt = next == EditionState.DRAFT
                ? null
                : next == EditionState.PUBLISHED ? clock.instant() : edition.publishedAt();
        if (!rows.change(edition, next, publishedAt)) {
            throw Refused.stale();
        }
    }
}
