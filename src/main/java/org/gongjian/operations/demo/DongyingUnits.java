package org.gongjian.operations.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization.Kind;

/** Units of the zone that claim; the report names none, these are the demo's. */
record DongyingUnits(Map<String, UnitId> units) {

    static DongyingUnits register(DemoRegisters registers, DongyingSetting setting) {
        Map<String, UnitId> units = new LinkedHashMap<>();
        AreaId town = setting.community().street();
        put(units, registers, "harbour", Kind.PARTY_BRANCH, "港城建设公司党支部", "Harbour Construction Party branch", town);
        put(
                units,
                registers,
                "offices",
                Kind.PARTY_BRANCH,
                "东营港机关第三党支部",
                "Third Party branch of the port’s offices",
                town);
        put(units, registers, "lights", Kind.SOCIAL_ORGANIZATION, "鲁北照明商会", "Lubei lighting chamber of commerce", town);
        put(units, registers, "chemistry", Kind.PARTY_COMMITTEE, "海科化工党委", "Haike Chemical Party committee", town);
        put(units, registers, "hospital", Kind.HOSPITAL, "东营港医院", "Dongying Port hospital", town);
        put(units, registers, "culture", Kind.OTHER, "仙河镇文化站", "Xianhe Town culture station", town);
        put(units, registers, "social", Kind.SOCIAL_ORGANIZATION, "蓝湾社会工作服务中心", "Blue Bay social work centre", town);
        put(units, registers, "property", Kind.COMPANY, "河口物业公司", "Hekou property management", town);
        put(units, registers, "oilfield", Kind.SOCIAL_ORGANIZATION, "油田志愿服务队", "Oilfield volunteer team", town);
        return new DongyingUnits(Map.copyOf(units));
    }

    UnitId of(String code) {
        return Objects.requireNonNull(units.get(code));
    }

    private static void put(
            Map<String, UnitId> units,
            DemoRegisters registers,
            String code,
            Kind kind,
            String zh,
            String en,
            AreaId area) {
        units.put(code, registers.unit(kind, Localized.of(zh, en), null, null, area, null));
    }
}
