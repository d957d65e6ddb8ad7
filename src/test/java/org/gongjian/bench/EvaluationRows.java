package org.gongjian.bench;

import java.util.List;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.UnitId;

/** A whole campaign as SQL: observations come round by round, as people make them. */
final class EvaluationRows {

    private EvaluationRows() {}

    static List<String> statements(CampaignId campaign, int entrants, int leaves, int rounds, int withSteps) {
        StandardId standard = StandardId.next();
        EditionId edition = EditionId.next();
        UnitId organizer = UnitId.next();
        return List.of(
                """
                insert into unit (id) values ('%s')
                """.formatted(organizer.value()),
                """
                insert into standard (id, title, made_at) values ('%s', '{"zh-CN": "标准"}', now())
                """.formatted(standard.value()),
                """
                insert into standard_edition (id, standard_id, number, version, state, published_at, made_at)
                values ('%s', '%s', 1, 1, 'published', now(), now())
                """.formatted(edition.value(), standard.value()),
                """
                insert into indicator (id, edition_id, position, code, name, role, points)
                select gen_random_uuid(), '%s', n, 'B' || n, '{"zh-CN": "一级指标"}', 'branch', 50 from generate_series(1, 20) n
                """.formatted(edition.value()),
                """
                insert into indicator (id, edition_id, parent_id, position, code, name, role, points, method)
                select gen_random_uuid(), b.edition_id, b.id, n, b.code || '.' || n, '{"zh-CN": "三级指标"}', 'scored', 2.5,
                       (array['documents', 'on-site', 'questionnaire'])[1 + n %% 3]
                  from indicator b, generate_series(1, %d / 20) n
                 where b.role = 'branch'
                """.formatted(leaves),
                """
                insert into campaign (id, version, standard_id, organizer_id, title, state, made_at)
                values ('%s', 1, '%s', '%s', '{"zh-CN": "测评"}', 'running', now())
                """.formatted(campaign.value(), standard.value(), organizer.value()),
                """
                insert into campaign_round (campaign_id, number, edition_id, begins_on, ends_on, closed_at)
                select '%s', n, '%s', date '2024-01-01' + 30 * n, date '2024-01-29' + 30 * n, now()
                  from generate_series(1, %d) n
                """.formatted(campaign.value(), edition.value(), rounds),
                """
                create temporary table entrant on commit drop as
                select gen_random_uuid() as unit, gen_random_uuid() as entry from generate_series(1, %d)
                """.formatted(entrants),
                """
                insert into unit (id) select unit from entrant
                """,
                """
                insert into campaign_entry (id, version, campaign_id, entrant_id, state, declared_at)
                select entry, 1, '%s', unit, 'admitted', now() from entrant
                """.formatted(campaign.value()),
                """
                do $$
                declare one record;
                begin
                  for one in select conname, conrelid::regclass as place, pg_get_constraintdef(oid) as text from pg_constraint
                              where contype = 'f' and conrelid in ('observation'::regclass, 'observation_step'::regclass)
                  loop
                    execute format('alter table %s drop constraint %I', one.place, one.conname);
                  end loop;
                end $$
                """,
                """
                insert into observation (campaign_id, entry_id, round, indicator_id, slot, value)
                select '%s', e.id, r.number, i.id, 1, ((hashtext(e.id::text || i.id::text || r.number) & 2047) / 1000.0)
                  from campaign_round r, campaign_entry e, indicator i
                 where i.role = 'scored'
                 order by r.number, e.id
                """.formatted(campaign.value()),
                """
                insert into observation_step (campaign_id, entry_id, round, indicator_id, slot, change, value, at)
                select campaign_id, entry_id, round, indicator_id, slot, 1, value, now()
                  from observation
                 where entry_id in (select id from campaign_entry order by id limit %d)
                """.formatted(withSteps));
    }
}
