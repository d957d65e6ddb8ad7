package org.gongjian.alliances;

import org.springframework.stereotype.Service;

/** What the calendar brings to agreements: their first day, and sixty days before the last the question of the next term. */
@Service
public class AgreementCalendar {

    private final AgreementNews news;

    AgreementCalendar(AgreementNews news) {
        this.news = news;
    }

    /** Tells the parties of the current district's agreements; looking again changes nothing. */
    public void look() {
        news.ofTheDay();
    }
}
