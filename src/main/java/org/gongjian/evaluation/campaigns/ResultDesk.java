package org.gongjian.evaluation.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a result public, answers what is said against it, and decides. What an answer changes, the ranking follows; whoever
 * comes in by it is public for as long as the others were.
 */
@Service
@Transactional
public class ResultDesk {

    private final CampaignRows campaigns;
    private final CampaignEntryRows entries;
    private final CampaignObjectionRows objections;
    private final CampaignAwardRows awardRows;
    private final CampaignAwards awards;
    private final Results results;
    private final Corrections corrections;
    private final CampaignPermissions permissions;
    private final Calendars calendars;
    private final CampaignNews news;
    private final EntryNews entryNews;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    ResultDesk(
            CampaignRows campaigns,
            CampaignEntryRows entries,
            CampaignObjectionRows objections,
            CampaignAwardRows awardRows,
            CampaignAwards awards,
            Results results,
            Corrections corrections,
            CampaignPermissions permissions,
            Calendars calendars,
            CampaignNews news,
            EntryNews entryNews,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.objections = objections;
        this.awardRows = awardRows;
        this.awards = awards;
        this.results = results;
        this.corrections = corrections;
        this.permissions = permissions;
        this.calendars = calendars;
        this.news = news;
        this.entryNews = entryNews;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** The publicity period begins: so many working days on the district's calendar, after today. */
    public void makePublic(Actor by, CampaignId id, int version) {
        Campaign campaign = held(by, id, version);
        mayMakePublic(campaign).orConflict();
        LocalDate from = today.date();
        LocalDate until = calendars.current().plus(from, campaign.terms().publicityDays());
        campaigns.makePublic(id, from, until, account(by));
        move(by, campaign, CampaignState.IN_PUBLICITY, "made-public");
        news.madePublic(
                campaign,
                until,
                calendars.current().plus(from, campaign.terms().appealDays()),
                by.authorFor(campaign.organizer()));
    }

    /** Anybody who is signed in objects while it is public. Sent again with the same id it changes nothing. */
    public void object(Actor by, EntryId entry, UUID id, @Nullable UnitId inTheNameOf, String words) {
        by.requireAccount();
        if (inTheNameOf != null) {
            permissions.mayDeclare(by, inTheNameOf).orForbid();
        }
        CampaignEntry about = entries.byId(entry).orElseThrow(Refused::missing);
        Campaign campaign = campaigns.hold(about.campaign()).orElseThrow(Refused::missing);
        mayObject(campaign, about).orConflict();
        say(by, campaign, about, id, CampaignObjection.Kind.OBJECTION, inTheNameOf, words);
    }

    /** An entrant appeals against its own result. Sent again with the same id it changes nothing. */
    public void appeal(Actor by, EntryId entry, UUID id, String words) {
        CampaignEntry about = entries.byId(entry).orElseThrow(Refused::missing);
        permissions.mayDeclare(by, about.entrant()).orForbid();
        Campaign campaign = campaigns.hold(about.campaign()).orElseThrow(Refused::missing);
        mayAppeal(campaign, about).orConflict();
        say(by, campaign, about, id, CampaignObjection.Kind.APPEAL, about.entrant(), words);
    }

    /** Answers with reasons. An appeal is decided by another person than whoever decided before. */
    public void answer(Actor by, UUID id, Answer answer) {
        CampaignObjection objection = objections.byId(id).orElseThrow(Refused::missing);
        CampaignEntry entry = entries.byId(objection.entry()).orElseThrow(Refused::missing);
        Campaign campaign = campaigns.hold(entry.campaign()).orElseThrow(Refused::missing);
        mayAnswer(by, campaign, entry, objection).orForbid();
        Set<EntryId> before = passing(campaign);
        if (!objections.answer(id, answer.effect(), answer.upholds(), answer.words(), account(by), clock.instant())) {
            throw Refused.conflict(Reason.of("evaluation.campaigns.rule.answered"));
        }
        switch (answer.effect()) {
            case NONE -> {}
            case CORRECTED -> corrections.correct(by.author(), entry, objection, answer);
            case EXCLUDED -> settle(by, entry, EntryState.ADMITTED, EntryState.TURNED_DOWN, answer.words());
            case READMITTED -> settle(by, entry, EntryState.TURNED_DOWN, EntryState.ADMITTED, null);
        }
        if (campaign.state() == CampaignState.IN_PUBLICITY && !before.containsAll(passing(campaign))) {
            LocalDate from = campaign.publicFrom() == null ? today.date() : campaign.publicFrom();
            LocalDate until =
                    calendars.current().plus(today.date(), campaign.terms().publicityDays());
            campaigns.makePublic(campaign.id(), from, until, campaign.madePublicBy());
        }
        Author author = by.authorFor(campaign.organizer());
        audit.write(
                author,
                objection.kind() == CampaignObjection.Kind.APPEAL
                        ? answer.upholds() ? "appeal-upheld" : "appeal-answered"
                        : answer.upholds() ? "objection-upheld" : "objection-answered",
                entry.ref());
        entryNews.answered(entry, objection, answer.effect(), author);
    }

    /** The awards stand, each for its term; what everybody's result was is written down. */
    public void decide(Actor by, CampaignId id, int version) {
        Campaign campaign = held(by, id, version);
        awards.mayAward(by, campaign).orForbid();
        mayDecide(campaign).orConflict();
        LocalDate on = today.date();
        List<Outcome> outcomes = results.of(campaign);
        Map<EntryId, CampaignEntry> all =
                entries.of(id).stream().collect(Collectors.toMap(CampaignEntry::id, Function.identity()));
        for (Outcome outcome : outcomes) {
            awardRows.decide(id, outcome);
            CampaignEntry entry = all.get(outcome.entry());
            if (entry != null) {
                if (outcome.passes()) {
                    awards.award(by, campaign, entry, on);
                }
                if (entry.state() == EntryState.ADMITTED) {
                    entryNews.decided(entry, outcome, campaign.terms().levels(), by.authorFor(campaign.organizer()));
                }
            }
        }
        campaigns.decide(id, on);
        move(by, campaign, CampaignState.DECIDED, "decided");
    }

    Verdict mayMakePublic(Campaign campaign) {
        return campaign.state() == CampaignState.FROZEN
                ? campaign.mayBeMadePublic(passing(campaign).size())
                : campaign.mayBeMadePublic(1);
    }

    /** Some awards are for officers to give. */
    Verdict mayDecide(Actor by, Campaign campaign) {
        return mayDecide(campaign).and(awards.mayAward(by, campaign));
    }

    private Verdict mayDecide(Campaign campaign) {
        LocalDate appealable = entries.of(campaign.id()).stream()
                .map(entry -> appealableUntil(campaign, entry))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return campaign.mayBeDecided(
                today.date(), !objections.open(campaign.id()).isEmpty(), appealable);
    }

    Verdict mayObject(Campaign campaign, CampaignEntry entry) {
        return Verdict.require(campaign.isPublicOn(today.date()), Reason.of("evaluation.campaigns.rule.not-public"))
                .and(entry.mayBeObjectedTo());
    }

    Verdict mayAppeal(Campaign campaign, CampaignEntry entry) {
        boolean now = campaign.state() == CampaignState.IN_PUBLICITY
                || (campaign.state() == CampaignState.DECLARING && entry.state() == EntryState.TURNED_DOWN);
        LocalDate until = appealableUntil(campaign, entry);
        return entry.mayAppeal()
                .and(Verdict.require(now, Reason.of("evaluation.campaigns.rule.no-result")))
                .and(Verdict.require(
                        !today.date().isAfter(until), Reason.of("evaluation.campaigns.rule.appeal-over", until)))
                .and(Verdict.require(
                        objections.of(entry.id()).stream()
                                .noneMatch(one -> one.kind() == CampaignObjection.Kind.APPEAL && one.isOpen()),
                        Reason.of("evaluation.campaigns.rule.appeal-open")));
    }

    Verdict mayAnswer(Actor actor, Campaign campaign, CampaignEntry entry, CampaignObjection objection) {
        Set<UUID> answered = new HashSet<>();
        objections.of(entry.id()).forEach(one -> {
            if (one.answeredBy() != null) {
                answered.add(one.answeredBy());
            }
        });
        return permissions.mayAnswer(actor, campaign, entry, objection, answered);
    }

    /** So many working days after the result of an entrant was known. */
    private LocalDate appealableUntil(Campaign campaign, CampaignEntry entry) {
        LocalDate known = campaign.publicFrom();
        if (entry.state() == EntryState.WITHDRAWN) {
            return LocalDate.MIN;
        }
        if (entry.state() == EntryState.TURNED_DOWN || known == null) {
            known = entry.settledOn();
        }
        return known == null
                ? LocalDate.MIN
                : calendars.current().plus(known, campaign.terms().appealDays());
    }

    private void say(
            Actor by,
            Campaign campaign,
            CampaignEntry about,
            UUID id,
            CampaignObjection.Kind kind,
            @Nullable UnitId unit,
            String words) {
        if (objections.add(new CampaignObjection(
                id, about.id(), kind, unit, words, account(by), clock.instant(), null, null, null, null))) {
            Author author = unit == null ? by.author() : by.authorFor(unit);
            audit.write(author, kind == CampaignObjection.Kind.APPEAL ? "appealed" : "objected", about.ref());
            entryNews.objected(campaign, about, id, kind, author);
        }
    }

    private void settle(Actor by, CampaignEntry entry, EntryState from, EntryState to, @Nullable String reason) {
        Verdict.require(
                        entry.state() == from,
                        Reason.of(
                                "evaluation.campaigns.rule.entry-state",
                                entry.state().label()))
                .orConflict();
        if (!entries.settle(entry, to, reason, today.date(), account(by))) {
            throw Refused.stale();
        }
    }

    private Set<EntryId> passing(Campaign campaign) {
        return campaign.state().hasScores()
                ? results.of(campaign).stream()
                        .filter(Outcome::passes)
                        .map(Outcome::entry)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private Campaign held(Actor by, CampaignId id, int version) {
        Campaign campaign = campaigns.hold(id).orElseThrow(Refused::missing);
        permissions.mayRun(by, campaign.organizer()).orForbid();
        if (campaign.version() != version) {
            throw Refused.stale();
        }
        return campaign;
    }

    private void move(Actor by, Campaign campaign, CampaignState next, String verb) {
        if (!campaigns.move(campaign, next, null)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(campaign.organizer()), verb, campaign.ref());
    }

    private static @Nullable UUID account(Actor by) {
        return by.accountId() == null ? null : by.accountId().value();
    }
}
