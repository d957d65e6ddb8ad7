package org.gongjian.bench;

import java.util.List;

/**
 * A page to be measured.
 *
 * @param user part of the user name behind the district's; empty for a visitor
 * @param path below the district, of the page itself or of the list that leads to it
 * @param below what the address of a record on that list begins with, below the district
 * @param suffix what comes after a record's address
 */
record Page(String name, String user, String path, Then then, String below, String suffix) {

    private static final String VISITOR = "";
    private static final String OFFICER = "officer";
    private static final String COORDINATOR = "coordinator";
    private static final String CONTACT = "contact";
    private static final String EDITOR = "editor";
    private static final String VOLUNTEER = "volunteer";

    /** How a path leads to the page. */
    enum Then {
        ITSELF,
        SECOND_PAGE,
        FIRST_RECORD
    }

    private static Page at(String name, String user, String path) {
        return new Page(name, user, path, Then.ITSELF, "", "");
    }

    private static Page second(String name, String user, String path) {
        return new Page(name, user, path, Then.SECOND_PAGE, "", "");
    }

    private static Page first(String name, String user, String list, String below, String suffix) {
        return new Page(name, user, list, Then.FIRST_RECORD, below, suffix);
    }

    /** Every list, search, calendar, record and desk, as those see it who use it. */
    static List<Page> all() {
        return List.of(
                at("front", VISITOR, ""),
                at("activities", VISITOR, "/activities"),
                second("activities, page 2", VISITOR, "/activities"),
                at("activities held", VISITOR, "/activities?state=held"),
                at("activities planned", VISITOR, "/activities?state=planned"),
                second("activities held, page 2", VISITOR, "/activities?state=held"),
                at("calendar", VISITOR, "/activities/calendar"),
                at("calendar as a feed", VISITOR, "/activities/calendar.ics"),
                first("activity", VISITOR, "/activities?state=held", "/activities", ""),
                first("activity to come", VOLUNTEER, "/activities?state=planned", "/activities", ""),
                at("needs", VISITOR, "/needs"),
                second("needs, page 2", VISITOR, "/needs"),
                at("needs searched", VISITOR, "/needs?q=%E8%BD%AE%E6%A4%85"),
                at("needs on the map", VISITOR, "/needs?view=map"),
                first("need", VISITOR, "/needs", "/listings", ""),
                at("resources", VISITOR, "/resources"),
                at("projects", VISITOR, "/projects"),
                at("rounds", VISITOR, "/rounds"),
                at("cases", VISITOR, "/cases"),
                second("cases, page 2", VISITOR, "/cases"),
                first("case", VISITOR, "/cases", "/cases", ""),
                at("gifts", VISITOR, "/gifts"),
                second("gifts, page 2", VISITOR, "/gifts"),
                first("gift", VISITOR, "/gifts", "/gifts", ""),
                at("pledges", VISITOR, "/pledges"),
                at("places", VISITOR, "/places"),
                second("places, page 2", VISITOR, "/places"),
                at("points of the map", VISITOR, "/places/points"),
                first("place", VISITOR, "/places", "/places", ""),
                at("reading rooms", VISITOR, "/reading-rooms"),
                at("programmes", VISITOR, "/programmes"),
                first("programme", VISITOR, "/programmes", "/programmes", ""),
                at("alliances", VISITOR, "/alliances"),
                first("alliance", VISITOR, "/alliances", "/alliances", ""),
                first("agreement", OFFICER, "/alliances", "/alliances/agreements", ""),
                at("committees", VISITOR, "/alliances/committees"),
                at("bulletins", VISITOR, "/bulletins"),
                second("bulletins, page 2", VISITOR, "/bulletins"),
                first("bulletin", VISITOR, "/bulletins", "/bulletins", ""),
                at("bulletins as a feed", VISITOR, "/bulletins.atom"),
                at("units", VISITOR, "/units"),
                second("units, page 2", VISITOR, "/units"),
                at("units of a kind", VISITOR, "/units?kind=library"),
                at("units searched", VISITOR, "/units?q=%E5%9B%BE%E4%B9%A6"),
                first("community", VISITOR, "/units?kind=community", "/units", ""),
                first("unit", VISITOR, "/units?kind=company", "/units", ""),
                first("unit's year", VISITOR, "/units?kind=company", "/units", "/years/2026"),
                at("search, frequent", VISITOR, "/search?q=%E5%BF%97%E6%84%BF"),
                at("search, two words", VISITOR, "/search?q=%E4%B9%89%E8%AF%8A%20%E5%B9%B8%E7%A6%8F"),
                at("desk of an officer", OFFICER, "/desk"),
                at("office", OFFICER, "/office"),
                at("office: audit", OFFICER, "/office/audit"),
                at("office: areas", OFFICER, "/office/areas"),
                at("office: words", OFFICER, "/office/words"),
                at("persons", OFFICER, "/persons"),
                second("persons, page 2", OFFICER, "/persons"),
                at("persons by name", OFFICER, "/persons?q=%E7%8E%8B%E4%BC%9F"),
                at("persons by pinyin", OFFICER, "/persons?q=wangwei"),
                at("persons by one letter", OFFICER, "/persons?q=w"),
                first("person", OFFICER, "/persons", "/persons", ""),
                at("persons twice", OFFICER, "/persons/duplicates"),
                at("teams", OFFICER, "/teams"),
                at("trainings", OFFICER, "/trainings"),
                first("training", OFFICER, "/trainings", "/trainings", ""),
                at("imports", OFFICER, "/imports"),
                at("desk of a street", "street", "/desk"),
                at("desk of a coordinator", COORDINATOR, "/desk"),
                at("persons of a coordinator", COORDINATOR, "/persons"),
                at("rolls", COORDINATOR, "/desk/rolls"),
                at("sent", COORDINATOR, "/desk/sent"),
                at("cards", COORDINATOR, "/desk/cards"),
                at("plan an activity", COORDINATOR, "/activities/new"),
                at("state a need", COORDINATOR, "/listings/new"),
                at("state a gift", COORDINATOR, "/gifts/new"),
                at("draft an agreement", COORDINATOR, "/alliances/agreements/new"),
                at("register a unit", COORDINATOR, "/units/new"),
                at("register a place", COORDINATOR, "/places/new"),
                at("desk of a contact", CONTACT, "/desk"),
                at("offer a resource", CONTACT, "/listings/new?kind=resource"),
                at("desk of an editor", EDITOR, "/desk"),
                at("contributors", EDITOR, "/contributors"),
                at("volunteers", OFFICER, "/volunteers"),
                second("volunteers, page 2", OFFICER, "/volunteers"),
                first("volunteer", OFFICER, "/volunteers", "/volunteers", ""),
                at("hours to confirm", COORDINATOR, "/desk/hours"),
                at("hours that look odd", COORDINATOR, "/desk/hours/odd"),
                at("my hours", VOLUNTEER, "/my-hours"),
                at("me", VOLUNTEER, "/me"),
                at("my data", VOLUNTEER, "/me/data"));
    }
}
