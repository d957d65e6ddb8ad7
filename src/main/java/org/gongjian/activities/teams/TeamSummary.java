package org.gongjian.activities.teams;

/**
 * A team on a list.
 *
 * @param members how many belong to it
 * @param vehicles how many it lends
 */
public record TeamSummary(TeamId id, String name, int members, int vehicles) {

    public String path() {
        return id.path();
    }
}
