package org.gongjian.identity.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.gongjian.district.AreaId;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.ShownOnce;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.accounts.Invitation;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to roles, for whoever keeps the district's office. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/invitations")
class InvitationsApi {

    private final Invitations invitations;
    private final PublicUrl url;
    private final CurrentActor actor;

    InvitationsApi(Invitations invitations, PublicUrl url, CurrentActor actor) {
        this.invitations = invitations;
        this.url = url;
        this.actor = actor;
    }

    /**
     * An invitation that can still be accepted.
     *
     * @param handsOver whether a mandate ends as this one begins
     */
    record OpenInvitation(
            InvitationId id,
            PersonId person,
            Role role,
            @Nullable AreaId area,
            @Nullable UnitId unit,
            boolean handsOver,
            Instant invitedAt,
            Instant expiresAt) {

        static OpenInvitation of(Invitation open) {
            InvitePerson asked = open.asked();
            return new OpenInvitation(
                    asked.id(),
                    asked.person(),
                    asked.role(),
                    asked.area(),
                    asked.unit(),
                    asked.succeeds() != null,
                    open.invitedAt(),
                    open.expiresAt());
        }
    }

    @GetMapping
    Slice<OpenInvitation> list() {
        return Slice.all(invitations.open(actor.current())).map(OpenInvitation::of);
    }

    /** Somebody who is not registered yet. */
    record Newcomer(@Longest(100) String name, @Nullable PhoneNumber phone) {}

    /**
     * Whom to invite to what: somebody who is registered, or somebody new.
     *
     * @param area of a street officer
     * @param unit of a coordinator or a contact
     */
    record Inviting(
            InvitationId id,
            @Nullable PersonId person,
            @Nullable Newcomer newcomer,
            Role role,
            @Nullable AreaId area,
            @Nullable UnitId unit) {

        /** A new person takes the invitation's id, so that sending it twice registers one. */
        PersonId invited() {
            Verdict.require((person == null) != (newcomer == null), Reason.of("identity.api.one-person"))
                    .orRefuse("person");
            return person == null ? new PersonId(id.value()) : person;
        }

        InvitePerson command() {
            return new InvitePerson(id, invited(), role, area, unit);
        }
    }

    /**
     * What came of it.
     *
     * @param link to hand over: it is shown now and never again. None where the person has an account here, and the mandate is in
     *     force at once
     */
    record Invited(
            InvitationId id,
            @Nullable String link,
            @Nullable Instant expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(@RequestBody Inviting inviting, HttpServletRequest request) {
        Newcomer newcomer = inviting.newcomer();
        InvitePerson command = inviting.command();
        Invitations.Outcome outcome = newcomer == null
                ? invitations.invite(actor.current(), command)
                : invitations.inviteNewcomer(
                        actor.current(),
                        RegisterPerson.named(command.person(), newcomer.name(), newcomer.phone()),
                        command);
        ShownOnce.mark(request);
        return outcome instanceof Invitations.Outcome.Invited(String path, Instant expiresAt)
                ? new Invited(inviting.id(), url.of(path), expiresAt)
                : new Invited(inviting.id(), null, null);
    }

    /** Nobody can accept it any more. */
    @PostMapping("/{invitation}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable InvitationId invitation) {
        invitations.withdraw(actor.current(), invitation);
    }
}
