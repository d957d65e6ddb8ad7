package org.gongjian.reading.api;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.ConsignmentId;
import org.gongjian.reading.consignments.FindConsignments;
import org.gongjian.reading.consignments.LibraryYear;
import org.gongjian.reading.consignments.LibraryYears;
import org.gongjian.reading.consignments.PackedLine;
import org.gongjian.reading.consignments.ReceivedLine;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consignments of books: packed and sent by one site, received by another; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/library")
class ConsignmentsApi {

    private final ConsignmentDesk desk;
    private final LibraryYears years;
    private final CurrentActor actor;
    private final Answers.Of<ConsignmentId, Consignment> answers;

    ConsignmentsApi(ConsignmentDesk desk, LibraryYears years, CurrentActor actor, Answers answers) {
        this.desk = desk;
        this.years = years;
        this.actor = actor;
        this.answers = answers.of(desk::require, Consignment::version);
    }

    /** Newest first. */
    @GetMapping("/consignments")
    Slice<Consignment> list(@ParameterObject FindConsignments wanted, Part part) {
        return part.ofOneMore(desk.page(wanted, part.after(ConsignmentId.class), part.size() + 1), Consignment::id);
    }

    @GetMapping("/consignments/{consignment}")
    ResponseEntity<Consignment> show(@PathVariable ConsignmentId consignment) {
        return answers.shown(consignment);
    }

    /** What the network distributed, and what sites counted, in a year. */
    @GetMapping("/years/{year}")
    LibraryYear sumUp(@PathVariable int year) {
        return years.of(year);
    }

    /** What is in the boxes; a line that is left out has none. */
    record Packing(List<PackedLine> lines) {}

    @PostMapping("/consignments/{consignment}/packing")
    ResponseEntity<Consignment> pack(
            @PathVariable ConsignmentId consignment, Version version, @RequestBody Packing packing) {
        desk.pack(actor.current(), consignment, packing.lines(), version.number());
        return answers.shown(consignment);
    }

    /** The day it leaves. */
    record Sending(LocalDate on) {}

    @PostMapping("/consignments/{consignment}/sending")
    ResponseEntity<Consignment> send(
            @PathVariable ConsignmentId consignment, Version version, @RequestBody Sending sending) {
        desk.send(actor.current(), consignment, sending.on(), version.number());
        return answers.shown(consignment);
    }

    /** What arrived, each line with a reason where it is not what was packed. */
    record Reception(LocalDate on, List<ReceivedLine> lines) {}

    @PostMapping("/consignments/{consignment}/reception")
    ResponseEntity<Consignment> receive(
            @PathVariable ConsignmentId consignment, Version version, @RequestBody Reception reception) {
        desk.receive(actor.current(), consignment, reception.lines(), reception.on(), version.number());
        return answers.shown(consignment);
    }

    @PostMapping("/consignments/{consignment}/cancelling")
    ResponseEntity<Consignment> cancel(@PathVariable ConsignmentId consignment, Version version) {
        desk.cancel(actor.current(), consignment, version.number());
        return answers.shown(consignment);
    }
}
