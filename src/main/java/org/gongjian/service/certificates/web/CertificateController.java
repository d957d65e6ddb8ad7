package org.gongjian.service.certificates.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.QrCode;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.certificates.AskCertificate;
import org.gongjian.service.certificates.CertificateDesk;
import org.gongjian.service.certificates.CertificateId;
import org.gongjian.service.certificates.CertificatePaper;
import org.gongjian.service.certificates.CertificateView;
import org.gongjian.service.certificates.Template;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Certificates of service: asked for and taken along by the volunteer, or by who keeps the record for them. */
@Controller
class CertificateController {

    private static final String MINE = "me/certificates";
    private static final int QR_PIXELS = 480;
    private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");

    private final CertificateDesk desk;
    private final CertificatePaper paper;
    private final CredentialDesk credentials;
    private final ServiceLedger ledger;
    private final People people;
    private final Wordings wordings;
    private final History history;
    private final CurrentActor actor;

    CertificateController(
            CertificateDesk desk,
            CertificatePaper paper,
            CredentialDesk credentials,
            ServiceLedger ledger,
            People people,
            Wordings wordings,
            History history,
            CurrentActor actor) {
        this.desk = desk;
        this.paper = paper;
        this.credentials = credentials;
        this.ledger = ledger;
        this.people = people;
        this.wordings = wordings;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/" + MINE)
    ModelAndView mine(@ModelAttribute("w") Wording w) {
        return list(Form.blank(), self(), true, w);
    }

    @PostMapping("/{district}/" + MINE)
    ModelAndView askMine(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        return ask(form, self(), true, w, frame);
    }

    @GetMapping("/{district}/persons/{person}/certificates")
    ModelAndView of(@PathVariable UUID person, @ModelAttribute("w") Wording w) {
        return list(Form.blank(), new PersonId(person), false, w);
    }

    @PostMapping("/{district}/persons/{person}/certificates")
    ModelAndView askFor(
            @PathVariable UUID person,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        return ask(form, new PersonId(person), false, w, frame);
    }

    @GetMapping("/{district}/certificates/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(desk.require(actor.current(), new CertificateId(id)), Form.blank());
    }

    @PostMapping("/{district}/certificates/{id}/release")
    ModelAndView release(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        CertificateView certificate = desk.require(actor.current(), new CertificateId(id));
        credentials.mayKeep(actor.current()).orForbid();
        Optional<String> reason = form.text("reason", CredentialDesk.REASON);
        return form.submit(() -> {
                    desk.release(actor.current(), certificate.id(), reason.orElseThrow());
                    return SeeOther.at(frame.at(certificate.id().path()));
                })
                .orElseGet(() -> page(desk.require(actor.current(), certificate.id()), form));
    }

    private ModelAndView page(CertificateView certificate, Form form) {
        String link = credentials.link(certificate.credential());
        return form.on("service/certificates/certificate")
                .addObject("certificate", certificate)
                .addObject("others", others(certificate.person()))
                .addObject("link", link)
                .addObject("qr", new QrCode(link).dataUri(QR_PIXELS))
                .addObject("mayMake", paper.mayMake())
                .addObject("mayRelease", desk.mayRelease(actor.current(), certificate))
                .addObject("history", history.of(certificate.id().ref()));
    }

    /** @param in the language of the paper, {@code en} or else Chinese */
    @GetMapping("/{district}/certificates/{id}/certificate.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id, @RequestParam(defaultValue = "zh-CN") String in, @ModelAttribute("w") Wording w) {
        CertificateView certificate = toHandOut(id);
        return PaperAnswer.pdf(paper.pdf(certificate, in(in, w)), name(certificate));
    }

    @GetMapping("/{district}/certificates/{id}/certificate.png")
    ResponseEntity<byte[]> png(
            @PathVariable UUID id, @RequestParam(defaultValue = "zh-CN") String in, @ModelAttribute("w") Wording w) {
        CertificateView certificate = toHandOut(id);
        return file(paper.png(certificate, in(in, w)), MediaType.IMAGE_PNG, name(certificate) + ".png");
    }

    /** For the holder's own wallet. */
    @GetMapping("/{district}/certificates/{id}/credential.jwt")
    ResponseEntity<byte[]> credential(@PathVariable UUID id) {
        CertificateView certificate = toHandOut(id);
        return file(
                certificate.credential().text().getBytes(StandardCharsets.US_ASCII),
                VC_JWT,
                name(certificate) + ".jwt");
    }

    /** Where all certificates of the same person are, below the district. */
    private String others(PersonId person) {
        return person.equals(actor.current().personId()) ? MINE : ofPerson(person);
    }

    private static String ofPerson(PersonId person) {
        return "persons/" + person.value() + "/certificates";
    }

    private CertificateView toHandOut(UUID id) {
        return desk.toHandOut(actor.current(), new CertificateId(id));
    }

    private PersonId self() {
        Actor by = actor.current();
        by.requireAccount();
        return Optional.ofNullable(by.personId())
                .orElseThrow(() -> Refused.forbidden(Reason.of("service.refused.no-record")));
    }

    private ModelAndView ask(Form form, PersonId person, boolean mine, Wording w, PageFrame frame) {
        desk.mayAsk(actor.current(), person).orForbid();
        LocalDate today = people.today();
        Optional<CertificateId> id = form.id("id", CertificateId::new);
        Optional<Template> template = form.choice("template", Template.class);
        LocalDate from = form.isBlank("from") ? null : form.date("from", today).orElse(null);
        LocalDate until =
                form.isBlank("until") ? null : form.date("until", today).orElse(null);
        return form.submit(() -> desk.ask(
                        actor.current(),
                        new AskCertificate(id.orElseThrow(), person, template.orElseThrow(), from, until)))
                .map(made -> SeeOther.at(frame.at(made.path())))
                .orElseGet(() -> list(form, person, mine, w));
    }

    private ModelAndView list(Form form, PersonId person, boolean mine, Wording w) {
        List<CertificateView> certificates = desk.of(actor.current(), person);
        if (form.isBlank("template")) {
            form.with("template", Template.BRIEF.name());
        }
        return form.on("service/certificates/list")
                .addObject("certificates", certificates)
                .addObject("mine", mine)
                .addObject("home", mine || !desk.mayOpenRecord(actor.current(), person))
                .addObject("person", people.require(person))
                .addObject("total", ledger.total(person))
                .addObject("path", mine ? MINE : ofPerson(person))
                .addObject(
                        "templates",
                        List.of(Template.values()).stream()
                                .map(one -> new Choice(one.name(), w.reason(one.label())))
                                .toList());
    }

    private Wording in(String language, Wording w) {
        return wordings.in(language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, w.zone());
    }

    /** Without the volunteer's name: files are passed on. */
    private static String name(CertificateView certificate) {
        return "certificate-" + certificate.number().shown();
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
