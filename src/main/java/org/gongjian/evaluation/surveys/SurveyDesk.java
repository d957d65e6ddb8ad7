package org.gongjian.evaluation.surveys;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.marks.MarkPermissions;
import org.gongjian.evaluation.scoring.Observations;
import org.gongjian.evaluation.scoring.Observe;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens questionnaires, takes one answer of each device, and makes observations of what came when one closes. */
@Service
@Transactional
public class SurveyDesk {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int MOST_SCALE = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SurveyRows rows;
    private final MeasuredRounds rounds;
    private final MarkPermissions permissions;
    private final Observations observations;
    private final AuditLog audit;
    private final Clock clock;

    SurveyDesk(
            SurveyRows rows,
            MeasuredRounds rounds,
            MarkPermissions permissions,
            Observations observations,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.permissions = permissions;
        this.observations = observations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a questionnaire for every entrant of a round that has none yet. */
    public void open(Actor by, CampaignId campaign, int number, int quota) {
        MeasuredRound round = run(by, campaign, number);
        Verdict.require(
                        quota >= Survey.FEWEST && quota <= Survey.MOST,
                        Reason.of("evaluation.surveys.rule.quota", Survey.FEWEST, Survey.MOST))
                .orRefuse("quota");
        Verdict.require(!questions(round).isEmpty(), Reason.of("evaluation.surveys.rule.questions"))
                .orConflict();
        Author author = by.authorFor(round.organizer());
        for (Entrant entrant : rounds.admitted(campaign)) {
            Survey survey = new Survey(SurveyId.next(), campaign, entrant.entry(), number, code(), quota, null);
            if (rows.add(survey, DeviceToken.salt(), author, clock.instant())) {
                audit.write(author, "opened", survey.id().ref());
            }
        }
    }

    /** Closes it before its quota is reached. Fewer than five answers are no result. */
    public void close(Actor by, String code) {
        Survey survey = rows.hold(code).orElseThrow(Refused::missing);
        MeasuredRound round = run(by, survey.campaign(), survey.round());
        survey.takesAnswers().orConflict();
        close(survey, by.authorFor(round.organizer()));
    }

    /**
     * What a code opens.
     *
     * @param questions the leaves people are asked about
     */
    public record Asked(Survey survey, Entrant entrant, MeasuredRound round, List<Indicator> questions) {

        public Asked {
            questions = List.copyOf(questions);
        }
    }

    /** A code of nothing is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public Asked asked(String code) {
        Survey survey = rows.byCode(code).orElseThrow(Refused::missing);
        MeasuredRound round = rounds.require(survey.campaign(), survey.round());
        return new Asked(survey, rounds.requireEntrant(survey.entry()), round, questions(round));
    }

    /** A token for a device that has none for this survey. */
    @Transactional(readOnly = true)
    public String token(Asked asked) {
        return DeviceToken.next(rows.salt(asked.survey().id()));
    }

    /** Whether the survey gave this token. */
    @Transactional(readOnly = true)
    public boolean isGenuine(Asked asked, String token) {
        return DeviceToken.isGenuine(rows.salt(asked.survey().id()), token);
    }

    /** Whether the device answered already. */
    @Transactional(readOnly = true)
    public boolean hasAnswered(Asked asked, String token) {
        String salt = rows.salt(asked.survey().id());
        return DeviceToken.isGenuine(salt, token) && rows.isUsed(asked.survey().id(), DeviceToken.hash(salt, token));
    }

    /**
     * One device answers, once. Neither the account nor the moment is kept.
     *
     * @param token as the survey gave it
     * @param answers 1 to 5 for each question
     */
    public void answer(String code, String token, Map<IndicatorId, Integer> answers) {
        Survey survey = rows.hold(code).orElseThrow(Refused::missing);
        survey.takesAnswers().orConflict();
        MeasuredRound round = rounds.require(survey.campaign(), survey.round());
        round.isOpen().orConflict();
        for (Indicator question : questions(round)) {
            Integer scale = answers.get(question.id());
            Verdict.require(
                            scale != null && scale >= 1 && scale <= MOST_SCALE,
                            Reason.of("evaluation.surveys.rule.scale"))
                    .orRefuse("answer-" + question.id().value());
        }
        Verdict.require(answers.size() == questions(round).size(), Reason.of("frame.fault.unknown"))
                .orRefuse("answers");
        String salt = rows.salt(survey.id());
        Verdict.require(DeviceToken.isGenuine(salt, token), Reason.of("evaluation.surveys.rule.token"))
                .orConflict();
        Verdict.require(rows.use(survey.id(), DeviceToken.hash(salt, token)), Reason.of("evaluation.surveys.rule.once"))
                .orConflict();
        rows.add(survey.id(), answers);
        if (rows.answers(survey.id()) >= survey.quota()) {
            close(survey, Author.SYSTEM);
        }
    }

    /** Questionnaires of a round and their results, for the organizer's side. */
    @Transactional(readOnly = true)
    public List<SurveyResult> results(Actor reader, CampaignId campaign, int number) {
        MeasuredRound round = rounds.require(campaign, number);
        permissions.mayRun(reader, round.organizer()).orForbid();
        List<Indicator> questions = questions(round);
        return rows.of(campaign, number).stream()
                .map(survey -> {
                    int answers = rows.answers(survey.id());
                    return new SurveyResult(
                            survey,
                            answers,
                            survey.isOpen() || answers < Survey.FEWEST ? List.of() : results(survey, questions));
                })
                .toList();
    }

    private void close(Survey survey, Author by) {
        rows.close(survey.id(), clock.instant());
        if (rows.answers(survey.id()) >= Survey.FEWEST) {
            Entrant entrant = rounds.hold(survey.entry());
            MeasuredRound round = rounds.require(survey.campaign(), survey.round());
            for (LeafResult result : results(survey, questions(round))) {
                observations.record(
                        by,
                        new Observe(
                                survey.campaign(),
                                entrant.entry(),
                                survey.round(),
                                result.leaf().id(),
                                0,
                                result.points(),
                                survey.id().ref(),
                                null));
            }
        }
        audit.write(by, "closed", survey.id().ref());
    }

    private List<LeafResult> results(Survey survey, List<Indicator> questions) {
        Map<IndicatorId, List<SurveyRows.Chosen>> chosen =
                rows.chosen(survey.id()).stream().collect(Collectors.groupingBy(SurveyRows.Chosen::leaf));
        return questions.stream()
                .map(question -> new LeafResult(
                        question,
                        counts(Optional.ofNullable(chosen.get(question.id())).orElse(List.of()))))
                .toList();
    }

    private static List<Integer> counts(List<SurveyRows.Chosen> chosen) {
        List<Integer> counts = new ArrayList<>();
        for (int scale = 1; scale <= MOST_SCALE; scale++) {
            int wanted = scale;
            counts.add(chosen.stream()
                    .filter(one -> one.scale() == wanted)
                    .mapToInt(SurveyRows.Chosen::count)
                    .sum());
        }
        return counts;
    }

    private List<Indicator> questions(MeasuredRound round) {
        return rounds.leaves(round.edition()).stream()
                .filter(leaf -> leaf.role() == Role.SCORED && leaf.method() == Method.QUESTIONNAIRE)
                .toList();
    }

    private MeasuredRound run(Actor by, CampaignId campaign, int number) {
        MeasuredRound round = rounds.require(campaign, number);
        permissions.mayRun(by, round.organizer()).orForbid();
        round.isOpen().orConflict();
        return round;
    }

    private static String code() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> code.append(ALPHABET.charAt(at)));
        return code.toString();
    }
}
