package org.gongjian.stories;

import java.io.IOException;

/** The district's office: the first officer comes in by a link and lets the others in by links of their own. */
final class HunchunOffice {

    private final HunchunPeopleAtWork people;
    private final ServerProcess server;

    HunchunOffice(HunchunPeopleAtWork people, ServerProcess server) {
        this.people = people;
        this.server = server;
    }

    void comeIn() throws IOException {
        accept(people.officer(), server.invitation(), "hunchun.officer", "Longer words keep 1");
    }

    void listTheCommunity() {
        people.officer()
                .opens("/hunchun/office/areas")
                .picks("kind", "street")
                .types("name", "靖和街道", "Jinghe Street")
                .presses("添加")
                .reads("靖和街道");
        people.officer()
                .opens("/hunchun/units/new")
                .chooses("kind", "community")
                .types("name", "珲春市靖和街道文化社区", "Jinghe Street Cultural Community, Hunchun")
                .types("shortName", "文化社区", "Cultural Community")
                .chooses("area", "靖和街道")
                .presses("登记")
                .reads("珲春市靖和街道文化社区");
    }

    void inviteTheCommunity() {
        invite(people.coordinator(), "演示·社区经办人", "coordinator", "文化社区", "hunchun.coordinator", "Longer words keep 2");
        invite(people.secretary(), "演示·社区党委书记", "unit-contact", "文化社区", "hunchun.secretary", "Longer words keep 3");
        invite(people.editor(), "演示·编辑", "editor", "", "hunchun.editor", "Longer words keep 4");
        invite(people.reviewer(), "演示·审核", "editor", "", "hunchun.reviewer", "Longer words keep 5");
    }

    void inviteTheOthers() {
        invite(people.archives(), "演示·档案馆联系人", "unit-contact", "档案馆", "hunchun.archives", "Longer words keep 6");
    }

    private void invite(Walker guest, String name, String role, String unit, String userName, String password) {
        Walker officer = people.officer();
        officer.opens("/hunchun/office/invitations/new").types("name", name).picks("role", role);
        if (!unit.isEmpty()) {
            officer.chooses("unit", unit);
        }
        officer.presses("生成邀请");
        accept(guest, officer.linkShown(), userName, password);
    }

    private static void accept(Walker guest, String link, String userName, String password) {
        guest.opens(link)
                .types("userName", userName)
                .types("password", password)
                .presses("开通我的账号");
    }
}
