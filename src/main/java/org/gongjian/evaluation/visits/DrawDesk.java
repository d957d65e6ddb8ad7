package org.gongjian.evaluation.visits;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.marks.MarkPermissions;
import org.gongjian.identity.Actor;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws which points of each entrant are visited: numbers and the seed's hash are public before, seed and lots after. */
@Service
@Transactional
public class DrawDesk {

    /** The most points of one entrant that can be drawn. */
    public static final int MOST_EACH = 50;

    private static final int SEED_BYTES = 32;

    private final VisitRows rows;
    private final MeasuredRounds rounds;
    private final Places places;
    private final MarkPermissions permissions;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DrawDesk(
            VisitRows rows,
            MeasuredRounds rounds,
            Places places,
            MarkPermissions permissions,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.places = places;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Numbers the points of every entrant and fixes the seed, of which only the hash is told. */
    public void prepare(Actor by, CampaignId campaign, int number, int eachOf) {
        MeasuredRound round = run(by, campaign, number);
        Verdict.require(eachOf >= 1 && eachOf <= MOST_EACH, Reason.of("evaluation.visits.rule.each", MOST_EACH))
                .orRefuse("eachOf");
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        Verdict.require(
                        rows.prepare(
                                campaign,
                                number,
                                new VisitRows.Prepared(eachOf, seed, SiteLots.hash(seed), null),
                                clock.instant()),
                        Reason.of("evaluation.visits.rule.prepared"))
                .orConflict();
        points(campaign, number).forEach(rows::add);
        audit.write(by.authorFor(round.organizer()), "draw-prepared", campaign.ref());
    }

    /** Draws, once. */
    public void draw(Actor by, CampaignId campaign, int number) {
        MeasuredRound round = run(by, campaign, number);
        VisitRows.Prepared draw = rows.draw(campaign, number)
                .orElseThrow(() -> Refused.conflict(Reason.of("evaluation.visits.rule.unprepared")));
        Verdict.require(rows.drawn(campaign, number, clock.instant()), Reason.of("evaluation.visits.rule.drawn"))
                .orConflict();
        rows.markDrawn(SiteLots.drawn(draw.seed(), draw.eachOf(), rows.points(campaign, number)));
        audit.write(by.authorFor(round.organizer()), "drawn", campaign.ref());
    }

    /** What anybody may know of a round's draw; empty where none was prepared. */
    @Transactional(readOnly = true)
    public Optional<SiteDraw> of(CampaignId campaign, int number) {
        MeasuredRound round = rounds.require(campaign, number);
        return rows.draw(campaign, number)
                .map(draw -> new SiteDraw(
                        round,
                        draw.eachOf(),
                        draw.seed(),
                        draw.seedHash(),
                        draw.drawnAt(),
                        rows.points(campaign, number)));
    }

    @Transactional(readOnly = true)
    public Verdict mayDraw(Actor actor, CampaignId campaign, int number) {
        MeasuredRound round = rounds.require(campaign, number);
        return permissions.mayRun(actor, round.organizer()).and(round.isOpen());
    }

    private List<SitePoint> points(CampaignId campaign, int round) {
        List<SitePoint> points = new ArrayList<>();
        for (Entrant entrant : rounds.admitted(campaign)) {
            List<PlaceId> kept =
                    places.keptBy(entrant.unit()).stream().map(Place::id).toList();
            if (kept.isEmpty()) {
                points.add(point(campaign, round, points.size() + 1, entrant, null));
            }
            kept.forEach(place -> points.add(point(campaign, round, points.size() + 1, entrant, place)));
        }
        return points;
    }

    private static SitePoint point(
            CampaignId campaign, int round, int number, Entrant entrant, @Nullable PlaceId place) {
        return new SitePoint(SitePointId.next(), campaign, round, number, entrant.entry(), place, false);
    }

    private MeasuredRound run(Actor by, CampaignId campaign, int number) {
        MeasuredRound round = rounds.require(campaign, number);
        permissions.mayRun(by, round.organizer()).orForbid();
        round.isOpen().orConflict();
        return round;
    }
}
