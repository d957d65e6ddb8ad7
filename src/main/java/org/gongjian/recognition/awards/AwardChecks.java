package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Panels;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.gongjian.organizations.Posts;
import org.gongjian.places.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether what an award names is here, and the award is one. */
@Component
class AwardChecks {

    /** The longest text on a plaque in either language, in characters: it is signed, and has to fit a QR code. */
    static final int WORDING = 80;

    private final Units units;
    private final Places places;
    private final Posts posts;
    private final Panels panels;
    private final ObjectProvider<AwardOrigins> origins;

    AwardChecks(Units units, Places places, Posts posts, Panels panels, ObjectProvider<AwardOrigins> origins) {
        this.units = units;
        this.places = places;
        this.posts = posts;
        this.panels = panels;
        this.origins = origins;
    }

    void canBeAwarded(AwardKind kind, AwardCommand command, LocalDate today) {
        AwardRules.isOffered(kind).orRefuse("kind");
        AwardRules.hasHolders(command).orRefuse("holders");
        AwardRules.hasBodies(command).orRefuse("bodies");
        Verdict.require(!command.acts().isEmpty(), Reason.of("recognition.awards.rule.acts"))
                .orRefuse("acts");
        AwardRules.hasEachOnce(command).orRefuse("holders");
        AwardRules.isNotToOneself(command).orRefuse("bodies");
        AwardRules.caresForMinors(kind, command).orRefuse("responsible");
        command.acts()
                .forEach(act ->
                        AwardRules.wasDone(act.on(), today).orRefuse(act.kind().stored() + ".on"));
        Verdict.require(fits(command.wording()), Reason.of("recognition.awards.rule.wording", WORDING))
                .orRefuse("wording.zh");
        areHere(command);
        if (command.origin() != null) {
            ledTo(command.origin(), command.holders()).orRefuse("origin");
        }
    }

    /** A room that keeps decisions says whether this one is; any other record is one that is here. */
    private Verdict ledTo(RecordRef origin, List<AwardCommand.Holder> holders) {
        Set<UnitId> units = holders.stream().map(AwardCommand.Holder::unit).collect(Collectors.toUnmodifiableSet());
        return origins.orderedStream()
                .filter(room -> room.kind().equals(origin.kind()))
                .findFirst()
                .map(room -> room.mayLeadTo(origin.id(), units))
                .orElseGet(() -> Verdict.require(panels.titleOf(origin).isPresent(), AwardOrigins.NOT_HERE));
    }

    private void areHere(AwardCommand command) {
        require("holders", command.holders().stream().map(AwardCommand.Holder::unit));
        require("bodies", command.bodies().stream().map(Body::unit).filter(Objects::nonNull));
        HangsAt at = command.hangsAt();
        if (at != null && at.unit() != null) {
            require("hangsAt", Stream.of(at.unit()));
        }
        Verdict.require(
                        at == null
                                || at.place() == null
                                || places.byId(at.place()).isPresent(),
                        unknown())
                .orRefuse("hangsAt");
        MinorsCare minors = command.minors();
        Verdict.require(minors == null || posts.byId(minors.responsible()).isPresent(), unknown())
                .orRefuse("responsible");
    }

    private void require(String field, Stream<UnitId> named) {
        List<UnitId> all = named.toList();
        Verdict.require(all.stream().allMatch(unit -> units.byId(unit).isPresent()), unknown())
                .orRefuse(field);
    }

    private static boolean fits(Localized text) {
        return Stream.of(text.zh(), text.en()).filter(Objects::nonNull).allMatch(one -> one.length() <= WORDING);
    }

    private static Reason unknown() {
        return Reason.of("frame.fault.unknown");
    }
}
