package org.gongjian.evaluation.standards.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.standards.Edition;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.EditionState;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Standard;
import org.gongjian.evaluation.standards.StandardDesk;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.Standards;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Standards: begin one, write its tree whole, publish it, begin the next edition; everybody reads what was published. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/standards")
class StandardsApi {

    private final Standards standards;
    private final StandardDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<EditionId, EditionShown> answers;

    StandardsApi(Standards standards, StandardDesk desk, CurrentActor actor, Answers answers) {
        this.standards = standards;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(this::edition, EditionShown::version);
    }

    /** An edition of a standard, without its tree. */
    record EditionOutline(
            EditionId id,
            int number,
            int version,
            EditionState state,
            @Nullable Instant publishedAt) {}

    /** @param editions first to last; the draft to those who may write it only */
    record StandardShown(StandardId id, Localized title, List<EditionOutline> editions) {}

    /** An edition with its tree, parents before what they hold. */
    record EditionShown(
            EditionId id,
            StandardId standard,
            int number,
            int version,
            EditionState state,
            @Nullable Instant publishedAt,
            List<WrittenIndicator> indicators) {}

    /** Latest first; of which nothing is published, to those who may write standards only. */
    @GetMapping
    Slice<StandardShown> list() {
        return Slice.all(standards.all().stream()
                .map(this::shown)
                .filter(one -> !one.editions().isEmpty())
                .toList());
    }

    @GetMapping("/{standard}")
    StandardShown show(@PathVariable StandardId standard) {
        StandardShown shown = standards.byId(standard).map(this::shown).orElseThrow(Refused::missing);
        if (shown.editions().isEmpty()) {
            throw Refused.missing();
        }
        return shown;
    }

    @GetMapping("/editions/{edition}")
    ResponseEntity<EditionShown> tree(@PathVariable EditionId edition) {
        return answers.shown(edition);
    }

    /** @param indicators what the first draft begins with; may be empty */
    record Begun(StandardId id, Localized title, List<WrittenIndicator> indicators) {}

    /** A standard with a first draft. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EditionShown> begin(@RequestBody Begun begun) {
        desk.mayWrite(actor.current()).orForbid();
        EditionId edition = desk.begin(actor.current(), begun.id(), begun.title(), read(begun.indicators()));
        return answers.shown(edition, HttpStatus.CREATED);
    }

    /** A draft of the next edition, made from the latest. */
    @PostMapping("/{standard}/editions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EditionShown> next(@PathVariable StandardId standard) {
        return answers.shown(desk.next(actor.current(), standard), HttpStatus.CREATED);
    }

    /** A tree from the top: parents come before what they hold. */
    record Tree(List<WrittenIndicator> indicators) {}

    /** In place of what the draft has. */
    @PutMapping("/editions/{edition}")
    ResponseEntity<EditionShown> replace(@PathVariable EditionId edition, Version version, @RequestBody Tree tree) {
        desk.mayWrite(actor.current()).orForbid();
        desk.replace(actor.current(), edition, version.number(), read(tree.indicators()));
        return answers.shown(edition);
    }

    /** From now on rounds are opened with it; it never changes again. */
    @PostMapping("/editions/{edition}/publication")
    ResponseEntity<EditionShown> publish(@PathVariable EditionId edition, Version version) {
        desk.publish(actor.current(), edition, version.number());
        return answers.shown(edition);
    }

    /** No further round is opened with it. */
    @PostMapping("/editions/{edition}/retirement")
    ResponseEntity<EditionShown> retire(@PathVariable EditionId edition, Version version) {
        desk.retire(actor.current(), edition, version.number());
        return answers.shown(edition);
    }

    private static List<Indicator> read(List<WrittenIndicator> all) {
        return IntStream.range(0, all.size()).mapToObj(at -> all.get(at).at(at)).toList();
    }

    private EditionShown edition(EditionId id) {
        Actor reader = actor.current();
        Edition edition =
                standards.edition(id).filter(one -> desk.mayRead(reader, one)).orElseThrow(Refused::missing);
        IndicatorTree tree = standards.requireTree(id);
        return new EditionShown(
                id,
                edition.standard(),
                edition.number(),
                edition.version(),
                edition.state(),
                edition.publishedAt(),
                tree.all().stream().map(WrittenIndicator::of).toList());
    }

    private StandardShown shown(Standard standard) {
        Actor reader = actor.current();
        return new StandardShown(
                standard.id(),
                standard.title(),
                standard.editions().stream()
                        .filter(one -> desk.mayRead(reader, one))
                        .map(one -> new EditionOutline(
                                one.id(), one.number(), one.version(), one.state(), one.publishedAt()))
                        .toList());
    }
}
