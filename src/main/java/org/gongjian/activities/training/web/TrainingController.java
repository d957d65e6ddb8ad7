package org.gongjian.activities.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.training.NoteTraining;
import org.gongjian.activities.training.Training;
import org.gongjian.activities.training.TrainingDesk;
import org.gongjian.activities.training.TrainingId;
import org.gongjian.activities.training.TrainingRecord;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trainings of the district, and who took part in one. */
@Controller
class TrainingController {

    private static final int PAGE = 50;
    private static final int NAME = 100;

    private final TrainingDesk desk;
    private final Activities activities;
    private final CurrentActor actor;

    TrainingController(TrainingDesk desk, Activities activities, CurrentActor actor) {
        this.desk = desk;
        this.activities = activities;
        this.actor = actor;
    }

    @GetMapping("/{district}/trainings")
    ModelAndView list() {
        return list(Form.blank());
    }

    @PostMapping("/{district}/trainings")
    ModelAndView add(Form form, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        desk.mayKeep(by).orForbid();
        Optional<TrainingId> id = form.id("id", TrainingId::new);
        Optional<Localized> name = form.localized("name", Training.NAME);
        return form.submit(() -> {
                    desk.add(by, new Training(id.orElseThrow(), name.orElseThrow()));
                    return SeeOther.at(frame.at("trainings"));
                })
                .orElseGet(() -> list(form));
    }

    @GetMapping("/{district}/trainings/{training}")
    ModelAndView show(@PathVariable UUID training, @RequestParam(required = false) @Nullable UUID before) {
        return page(
                Form.blank().with("heldOn", activities.today()),
                desk.require(actor.current(), new TrainingId(training)),
                before);
    }

    @PostMapping("/{district}/trainings/{training}/records")
    ModelAndView note(@PathVariable UUID training, Form form, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        Training found = desk.require(by, new TrainingId(training));
        LocalDate today = activities.today();
        Optional<UUID> id = form.id("id", value -> value);
        Optional<String> name = form.text("name", NAME);
        Optional<PhoneNumber> phone = phone(form);
        Optional<LocalDate> heldOn = form.date("heldOn", today);
        Optional<LocalDate> until = form.isBlank("validUntil") ? Optional.empty() : form.date("validUntil", today);
        return form.submit(() -> {
                    desk.note(
                            by,
                            new NoteTraining(
                                    id.orElseThrow(),
                                    found.id(),
                                    new SignUpTogether.Guest(name.orElseThrow(), phone.orElse(null)),
                                    heldOn.orElseThrow(),
                                    until.orElse(null)));
                    return SeeOther.at(frame.at(found.id().path()));
                })
                .orElseGet(() -> page(form, found, null));
    }

    @PostMapping("/{district}/trainings/{training}/records/{record}/remove")
    ModelAndView remove(
            @PathVariable UUID training, @PathVariable UUID record, @ModelAttribute("frame") PageFrame frame) {
        TrainingId id = new TrainingId(training);
        desk.remove(actor.current(), id, record);
        return SeeOther.at(frame.at(id.path()));
    }

    private static Optional<PhoneNumber> phone(Form form) {
        return form.text("phone", Form.LINE).flatMap(typed -> {
            try {
                return Optional.of(PhoneNumber.of(typed));
            } catch (Refused wrong) {
                form.fault("phone", wrong.reason());
                return Optional.empty();
            }
        });
    }

    private ModelAndView list(Form form) {
        desk.mayKeep(actor.current()).orForbid();
        return form.on("activities/training/list").addObject("trainings", desk.all());
    }

    private ModelAndView page(Form form, Training training, @Nullable UUID before) {
        TrainingDesk.Page records = desk.records(actor.current(), training.id(), before, PAGE);
        LocalDate today = activities.today();
        List<UUID> over = records.records().stream()
                .filter(record -> record.isOver(today))
                .map(TrainingRecord::id)
                .toList();
        return form.on("activities/training/training")
                .addObject("training", training)
                .addObject("records", records.records())
                .addObject("over", over)
                .addObject("next", records.next());
    }
}
