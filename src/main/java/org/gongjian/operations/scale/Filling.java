package org.gongjian.operations.scale;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Districts;
import org.gongjian.identity.Actor;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.DemoSignIn;
import org.gongjian.operations.Rooms;
import org.gongjian.operations.backup.Guards;
import org.gongjian.operations.backup.MigrationHistory;
import org.gongjian.operations.backup.OwnerConnection;
import org.gongjian.operations.backup.file.Watcher;
import org.gongjian.people.PersonLoad;
import org.gongjian.programmes.Categories;
import org.gongjian.search.SearchIndex;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with districts of given sizes. The rows come by COPY in one transaction of the owner, guards off
 * meanwhile; what only the rooms can make (accounts, the index) they make afterwards. The same seed and day give the same rows,
 * but for what is encrypted.
 *
 * @param keys the key file for personal fields
 * @param sizes of each district
 * @param today the day the districts stand at: a year lies before it and a month after
 */
public record Filling(
        DatabaseAccess access, Path keys, List<Sizes> sizes, long seed, LocalDate today, Watcher watcher) {

    /** Where there are more, they are found in their own list and not by the search: indexing them takes longer than all else. */
    private static final int MOST_VOLUNTEERS_INDEXED = 5_000;

    private static final Set<String> VOLUNTEERS = Set.of("volunteer");

    public Filling {
        sizes = List.copyOf(sizes);
        if (sizes.size() > Words.DISTRICTS.size()) {
            throw new IllegalArgumentException("There are names for " + Words.DISTRICTS.size() + " districts only");
        }
    }

    /** Fills all of it. */
    public void fill() {
        new MigrationHistory(access).migrateForward();
        List<Town> towns = towns(sizes, seed, today);
        try (var rooms = new Rooms(access, keys).open();
                Connection owner = OwnerConnection.open(access)) {
            Map<DistrictId, Map<String, UUID>> categories = found(rooms, towns);
            List<Filler> fillers = new ArrayList<>(Ground.fillers());
            fillers.addAll(new Crowd(rooms.getBean(PersonLoad.class)).fillers());
            fillers.addAll(Doings.fillers());
            fillers.addAll(Registrations.fillers());
            fillers.addAll(Hours.fillers());
            fillers.addAll(new Asks(categories).fillers());
            fillers.addAll(Bonds.fillers());
            fillers.addAll(new Gifts(categories).fillers());
            fillers.addAll(News.fillers());
            fillers.addAll(Numbers.fillers());
            copy(owner, fillers, towns);
            rooms.getBean(ScaledCast.class).play(towns);
            index(rooms, towns);
            tidy(owner);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database was not filled: " + failed.getMessage(), failed);
        }
    }

    /** The people one can sign in as, in the order in which they are shown. */
    public List<DemoSignIn> signIns() {
        return ScaledCast.signIns(towns(sizes, seed, today));
    }

    static List<Town> towns(List<Sizes> sizes, long seed, LocalDate today) {
        return IntStream.range(0, sizes.size())
                .mapToObj(number -> new Town(seed, number, sizes.get(number), today))
                .toList();
    }

    /** Answers the categories of each district by their codes. */
    private static Map<DistrictId, Map<String, UUID>> found(ApplicationContext rooms, List<Town> towns) {
        return towns.stream()
                .collect(Collectors.toMap(
                        town -> town.district().id(),
                        town -> CurrentDistrict.within(
                                town.district().id(),
                                () -> rooms.getBean(TransactionTemplate.class).execute(status -> {
                                    rooms.getBean(Districts.class).found(town.district());
                                    rooms.getBean(Categories.class).loadDefaults(Actor.system());
                                    return categories(rooms.getBean(JdbcClient.class));
                                }))));
    }

    private static Map<String, UUID> categories(JdbcClient jdbc) {
        return jdbc
                .sql("select code, id from category where code is not null")
                .query((row, number) -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A table that was emptied in the same transaction takes rows without writing them twice. */
    private void copy(Connection owner, List<Filler> fillers, List<Town> towns) throws SQLException {
        owner.setAutoCommit(false);
        Guards guards = Guards.of(owner);
        guards.takeOff();
        OwnerConnection.run(
                owner,
                List.of(
                        "set local maintenance_work_mem = '512MB'",
                        "truncate " + fillers.stream().map(Filler::table).collect(Collectors.joining(", "))));
        for (Filler filler : fillers) {
            filler.fill(owner, towns, watcher);
        }
        guards.putOn(watcher);
        owner.commit();
        owner.setAutoCommit(true);
        OwnerConnection.run(owner, List.of("analyze"));
    }

    private void index(ApplicationContext rooms, List<Town> towns) {
        SearchIndex index = rooms.getBean(SearchIndex.class);
        watcher.begins("Indexing for the search", towns.size(), Watcher.Unit.STEPS);
        for (Town town : towns) {
            town.within(() ->
                    index.rebuildBut(town.sizes().volunteers() > MOST_VOLUNTEERS_INDEXED ? VOLUNTEERS : Set.of()));
            watcher.advances(1);
        }
        watcher.ends();
    }

    private void tidy(Connection owner) throws SQLException {
        watcher.begins("Tidying up", 0, Watcher.Unit.STEPS);
        OwnerConnection.run(owner, List.of("vacuum analyze"));
        watcher.ends();
    }
}
