package org.gongjian.activities;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.activities.teams.TeamDesk;
import org.gongjian.activities.teams.TeamId;
import org.gongjian.activities.teams.TeamVehicle;
import org.gongjian.activities.teams.WriteTeam;
import org.gongjian.activities.training.NoteTraining;
import org.gongjian.activities.training.Training;
import org.gongjian.activities.training.TrainingDesk;
import org.gongjian.activities.training.TrainingId;
import org.gongjian.activities.transport.AddRiders;
import org.gongjian.activities.transport.RiderId;
import org.gongjian.activities.transport.TransportDesk;
import org.gongjian.activities.transport.VehicleId;
import org.gongjian.activities.transport.Way;
import org.gongjian.activities.transport.WriteVehicle;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.giving.TestGifts;
import org.gongjian.people.PhoneNumber;

/** What hangs on an activity: two stalls, the code of the second; a car with a rider; a team that lends a car. */
class ActivitySamples implements SampleIds {

    private final StallDesk stalls;
    private final TransportDesk transport;
    private final TeamDesk teams;
    private final TrainingDesk trainings;

    ActivitySamples(StallDesk stalls, TransportDesk transport, TeamDesk teams, TrainingDesk trainings) {
        this.stalls = stalls;
        this.transport = transport;
        this.teams = teams;
        this.trainings = trainings;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        Map<String, String> ids = new HashMap<>();
        here.run(() -> {
            StallId one = stall(here, "1");
            StallId counting = stall(here, "2");
            ids.put("stalls/{stall}", one.value().toString());
            ids.put(
                    "stall/{code}",
                    stalls.makeCode(here.coordinator(), counting).shown());
            VehicleId car = VehicleId.next();
            RiderId rider = RiderId.next();
            transport.add(
                    here.coordinator(),
                    here.activity(),
                    new WriteVehicle(car, "1 号车", here.community(), null, "李师傅", null, 4));
            transport.seat(
                    here.coordinator(),
                    here.activity(),
                    new AddRiders(List.of(new AddRiders.NewRider(rider, "王阿姨")), car, Set.of(Way.THERE)));
            TeamId team = TeamId.next();
            TeamVehicle lent = new TeamVehicle(NewId.uuid(), "吉H·12345", 4);
            teams.found(
                    here.coordinator(),
                    new WriteTeam(team, "爱心车队", null, List.of(), List.of(), List.of(), List.of(lent)));
            TrainingId training = TrainingId.next();
            UUID record = NewId.uuid();
            trainings.add(here.coordinator(), new Training(training, Localized.of("急救培训", "First aid")));
            trainings.note(
                    here.coordinator(),
                    new NoteTraining(
                            record,
                            training,
                            new SignUpTogether.Guest("王阿姨", PhoneNumber.of("13800001234")),
                            LocalDate.of(2024, 5, 1),
                            null));
            ids.put("trainings/{training}", training.value().toString());
            ids.put("records/{record}", record.toString());
            ids.put("teams/{team}", team.value().toString());
            ids.put("team-vehicles/{teamVehicle}", lent.id().toString());
            ids.put("vehicles/{vehicle}", car.value().toString());
            ids.put("riders/{rider}", rider.value().toString());
        });
        return ids;
    }

    private StallId stall(TestGifts.Hunchun here, String number) {
        StallId id = StallId.next();
        stalls.add(
                here.coordinator(),
                here.activity(),
                new WriteStall(id, number, here.community(), null, Localized.of("义诊", "Free check-ups")));
        return id;
    }
}
