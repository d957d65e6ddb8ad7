package org.gongjian.giving.disclosure.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.giving.disclosure.Disclosure;
import org.gongjian.giving.disclosure.DisclosureDesk;
import org.gongjian.giving.disclosure.DisclosureId;
import org.gongjian.giving.disclosure.DisclosureState;
import org.gongjian.giving.disclosure.Disclosures;
import org.gongjian.giving.disclosure.DraftDisclosure;
import org.gongjian.giving.disclosure.Period;
import org.gongjian.giving.disclosure.Statement;
import org.gongjian.giving.money.Figures;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Use;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Disclosures: drafted from the ledger, published by a second person; what is published anybody reads. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/disclosures")
class DisclosuresApi {

    private final Disclosures disclosures;
    private final DisclosureDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<DisclosureId, DisclosureRead> answers;

    DisclosuresApi(Disclosures disclosures, DisclosureDesk desk, CurrentActor actor, Answers answers) {
        this.disclosures = disclosures;
        this.desk = desk;
        this.actor = actor;
        this.answers =
                answers.of(id -> DisclosureRead.of(disclosures.require(actor.current(), id)), DisclosureRead::version);
    }

    /**
     * A disclosure.
     *
     * @param corrects the published one whose place it takes, with the reason
     */
    record DisclosureRead(
            DisclosureId id,
            int version,
            UnitId holder,
            Period period,
            DisclosureState state,
            @Nullable Localized note,
            @Nullable DisclosureId corrects,
            @Nullable String reason,
            @Nullable Instant publishedAt) {

        static DisclosureRead of(Disclosure disclosure) {
            return new DisclosureRead(
                    disclosure.id(),
                    disclosure.version(),
                    disclosure.holder(),
                    disclosure.period(),
                    disclosure.state(),
                    disclosure.note(),
                    disclosure.corrects(),
                    disclosure.reason(),
                    disclosure.publishedAt());
        }
    }

    /** Published ones, latest first. */
    @GetMapping
    Slice<DisclosureRead> list(Part part) {
        return part.ofOneMore(disclosures.page(part.after(DisclosureId.class), part.size() + 1), Disclosure::id)
                .map(DisclosureRead::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<DisclosureRead> show(@PathVariable DisclosureId id) {
        return answers.shown(id);
    }

    /**
     * The figures of a disclosure in yuan.
     *
     * @param funds each fund with something to tell
     * @param uses what was spent in the period, by what it was used for
     */
    record DisclosedFigures(List<DisclosedFund> funds, Map<Use, BigDecimal> uses) {

        static DisclosedFigures of(Statement statement) {
            return new DisclosedFigures(
                    statement.funds().stream().map(DisclosedFund::of).toList(), statement.uses());
        }
    }

    /**
     * A fund in a disclosure.
     *
     * @param opening yuan left before the period
     * @param moved what happened in the period
     * @param closing yuan left at its end
     */
    record DisclosedFund(FundId fund, BigDecimal opening, Figures moved, BigDecimal closing) {

        static DisclosedFund of(Statement.Line line) {
            return new DisclosedFund(
                    Objects.requireNonNull(line.fund()).id(), line.opening(), line.moved(), line.closing());
        }
    }

    @GetMapping("/{id}/figures")
    DisclosedFigures readFigures(@PathVariable DisclosureId id) {
        return DisclosedFigures.of(disclosures.statementOf(disclosures.require(actor.current(), id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DisclosureRead> draft(@RequestBody DraftDisclosure command) {
        desk.draft(actor.current(), command);
        return answers.made(command.id(), command.id().value());
    }

    /** A second person says that it is so. */
    @PostMapping("/{id}/publication")
    ResponseEntity<DisclosureRead> publish(@PathVariable DisclosureId id, Version version) {
        desk.publish(actor.current(), id, version.number());
        return answers.shown(id);
    }

    /** Something was wrong with the draft. */
    @PostMapping("/{id}/dropping")
    ResponseEntity<DisclosureRead> drop(@PathVariable DisclosureId id, Version version) {
        desk.drop(actor.current(), id, version.number());
        return answers.shown(id);
    }
}
