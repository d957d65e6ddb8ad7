package org.gongjian.giving.money.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.LegalBasis;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.files.FileId;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Figures;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundDesk;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.MoneyEntry;
import org.gongjian.giving.money.OpenFund;
import org.gongjian.giving.money.PurposeChange;
import org.gongjian.giving.money.PurposeDesk;
import org.gongjian.giving.money.Use;
import org.gongjian.giving.money.WriteEntry;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money by purpose: promised, received, spent, row by row; anybody reads it, as far as it is for everybody. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/money/funds")
class FundsApi {

    private final Funds funds;
    private final FundDesk desk;
    private final PurposeDesk purposes;
    private final CurrentActor actor;
    private final Answers.Of<FundId, FundRead> answers;

    FundsApi(Funds funds, FundDesk desk, PurposeDesk purposes, CurrentActor actor, Answers answers) {
        this.funds = funds;
        this.desk = desk;
        this.purposes = purposes;
        this.actor = actor;
        this.answers = answers.of(id -> FundRead.of(funds.require(id)), FundRead::version);
    }

    /**
     * A fund as everybody reads it.
     *
     * @param entries how many rows its ledger has
     * @param finishedOn when nothing was left to come or to spend
     */
    record FundRead(
            FundId id,
            int version,
            UnitId holder,
            UnitId donor,
            @Nullable ClaimId claim,
            @Nullable ProgrammeId programme,
            LegalBasis basis,
            @Nullable Localized charity,
            @Nullable String filingNumber,
            Localized purpose,
            int entries,
            Figures figures,
            Instant openedAt,
            @Nullable LocalDate finishedOn) {

        static FundRead of(Fund fund) {
            return new FundRead(
                    fund.id(),
                    fund.version(),
                    fund.holder(),
                    fund.donor(),
                    fund.claim(),
                    fund.programme(),
                    fund.basis(),
                    fund.charity(),
                    fund.filingNumber(),
                    fund.purpose(),
                    fund.entries(),
                    fund.figures(),
                    fund.openedAt(),
                    fund.finishedOn());
        }
    }

    /** Latest first. */
    @GetMapping
    Slice<FundRead> list(@RequestParam(required = false) @Nullable UnitId holder, Part part) {
        return part.ofOneMore(funds.page(holder, part.after(FundId.class), part.size() + 1), Fund::id)
                .map(FundRead::of);
    }

    @GetMapping("/{fund}")
    ResponseEntity<FundRead> show(@PathVariable FundId fund) {
        return answers.shown(fund);
    }

    /** Writes down what was promised without a claim. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FundRead> open(@RequestBody OpenFund command) {
        desk.open(actor.current(), command);
        return answers.made(command.id(), command.id().value());
    }

    /**
     * A row of the ledger as the reader may read it.
     *
     * @param payee null where it is a private person and the reader stands outside
     * @param counters the row this one takes back
     */
    record FundRow(
            EntryId id,
            int position,
            EntryKind kind,
            BigDecimal yuan,
            LocalDate on,
            @Nullable Use use,
            @Nullable Localized payee,
            @Nullable Localized what,
            @Nullable String reference,
            @Nullable FileId voucher,
            @Nullable String reason,
            @Nullable EntryId counters,
            Instant enteredAt) {

        static FundRow of(MoneyEntry row) {
            return new FundRow(
                    row.id(),
                    row.position(),
                    row.kind(),
                    row.yuan(),
                    row.on(),
                    row.use(),
                    row.payee(),
                    row.what(),
                    row.reference(),
                    row.voucher(),
                    row.reason(),
                    row.counters(),
                    row.enteredAt());
        }
    }

    /** In their order. */
    @GetMapping("/{fund}/rows")
    Slice<FundRow> readRows(@PathVariable FundId fund) {
        return Slice.all(funds.ledger(actor.current(), funds.require(fund)).stream()
                .map(FundRow::of)
                .toList());
    }

    @PostMapping("/{fund}/rows")
    @ResponseStatus(HttpStatus.CREATED)
    FundRow enter(@PathVariable FundId fund, @RequestBody WriteEntry entry) {
        return row(fund, desk.enter(actor.current(), fund, entry));
    }

    /** Why a row is taken back, whole; what is right is written anew. */
    record CounterEntry(EntryId id, String reason) {}

    /** A second person does it. */
    @PostMapping("/{fund}/rows/{entry}/counter")
    FundRow counter(@PathVariable FundId fund, @PathVariable EntryId entry, @RequestBody CounterEntry counter) {
        funds.requireEntry(actor.current(), fund, entry);
        desk.counter(actor.current(), entry, counter.id(), counter.reason());
        return row(fund, counter.id());
    }

    @PostMapping("/{fund}/finish")
    ResponseEntity<FundRead> finish(@PathVariable FundId fund, Version version) {
        desk.finish(actor.current(), fund, version.number());
        return answers.shown(fund);
    }

    /**
     * Another purpose that was asked for.
     *
     * @param agreed null until the donor answers
     */
    record PurposeAsked(
            UUID id,
            Localized purpose,
            String reason,
            Instant askedAt,
            @Nullable Boolean agreed,
            @Nullable String answer) {

        static PurposeAsked of(PurposeChange change) {
            return new PurposeAsked(
                    change.id(), change.purpose(), change.reason(), change.askedAt(), change.agreed(), change.answer());
        }
    }

    @GetMapping("/{fund}/purpose")
    Slice<PurposeAsked> readPurposes(@PathVariable FundId fund) {
        return Slice.all(funds.changesOf(funds.require(fund).id()).stream()
                .map(PurposeAsked::of)
                .toList());
    }

    /** What the money should be for instead, and why. */
    record PurposeWanted(UUID id, Localized purpose, String reason) {}

    /** Asks the donor. */
    @PostMapping("/{fund}/purpose")
    @ResponseStatus(HttpStatus.CREATED)
    PurposeAsked ask(@PathVariable FundId fund, @RequestBody PurposeWanted wanted) {
        purposes.ask(actor.current(), fund, wanted.id(), wanted.purpose(), wanted.reason());
        return PurposeAsked.of(change(fund, wanted.id()));
    }

    /** @param answer why not, where the donor does not agree */
    record PurposeAnswer(boolean agreed, @Nullable String answer) {}

    @PostMapping("/{fund}/purpose/{change}")
    PurposeAsked answer(@PathVariable FundId fund, @PathVariable UUID change, @RequestBody PurposeAnswer answer) {
        change(fund, change);
        purposes.answer(actor.current(), change, answer.agreed(), answer.answer());
        return PurposeAsked.of(change(fund, change));
    }

    private FundRow row(FundId fund, EntryId id) {
        return FundRow.of(funds.requireEntry(actor.current(), fund, id));
    }

    private PurposeChange change(FundId fund, UUID id) {
        PurposeChange change = funds.requireChange(id);
        if (!change.fund().equals(fund)) {
            throw Refused.missing();
        }
        return change;
    }
}
