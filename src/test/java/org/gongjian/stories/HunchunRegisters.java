package org.gongjian.stories;

/** The first half of the story: what is registered once, before anything happens. */
final class HunchunRegisters {

    private final Walker coordinator;

    HunchunRegisters(Walker coordinator) {
        this.coordinator = coordinator;
    }

    void units() {
        coordinator
                .opens("/hunchun/units/new")
                .chooses("kind", "archive")
                .types("name", "珲春市档案馆", "Hunchun Municipal Archives")
                .types("shortName", "市档案馆", "Municipal Archives")
                .presses("登记")
                .reads("珲春市档案馆");
        coordinator
                .follows("添加职务")
                .types("title", "党支部党员", "Party members of the branch")
                .presses("添加")
                .reads("党支部党员");
        coordinator
                .opens("/hunchun/units")
                .follows("珲春市靖和街道文化社区")
                .follows("添加职务")
                .types("title", "党委书记", "Party secretary")
                .presses("添加")
                .reads("党委书记");
    }

    void places() {
        coordinator
                .opens("/hunchun/places/new")
                .chooses("kind", "community")
                .types("name", "社区本部", "Community premises")
                .chooses("keptBy", "文化社区")
                .presses("登记")
                .reads("社区本部");
        coordinator
                .opens("/hunchun/places/new")
                .chooses("kind", "reading-room")
                .types("name", "文化社区图书阅览室", "Cultural Community reading room")
                .chooses("keptBy", "文化社区")
                .presses("登记")
                .reads("文化社区图书阅览室");
    }

    void words() {
        word("tags", "民族团结", "ethnic unity");
        word("tags", "书香社区", "community of readers");
        word("tags", "党建联盟", "Party-building alliance");
        word("audiences", "社区各族居民", "residents of all ethnic groups");
    }

    void alliance() {
        coordinator
                .opens("/hunchun/alliances/new")
                .types("name", "“红石榴”党建联盟", "“Red-pomegranate” Party-building alliance")
                .chooses("founder", "文化社区")
                .chooses("members[0].unit", "档案馆")
                .types("members[0].standing", "党建联盟单位", "Party-building alliance unit")
                .types("members[0].since", "2024-1-15")
                .presses("保存")
                .reads("“红石榴”党建联盟", "党建联盟单位");
    }

    void agreement() {
        coordinator
                .opens("/hunchun/alliances/agreements/new")
                .types("title", "文化社区与市档案馆结对共建协议", "Pairing agreement of the Cultural Community and the Archives")
                .chooses("alliance", "红石榴")
                .chooses("parties[0].unit", "文化社区")
                .chooses("parties[0].representative", "党委书记")
                .chooses("parties[1].unit", "档案馆")
                .chooses("parties[1].representative", "党支部党员")
                .types("startsOn", "2024-3-1")
                .types("endsOn", "2027-2-28")
                .types("focus", "文化交流", "cultural exchange")
                .types("principles", "以群众需求为导向", "guided by what residents need")
                .types("commitments[0].wording", "常态化、长效化服务群众", "To serve residents regularly and for the long term")
                .chooses("commitments[0].measure", "joint-activities")
                .types("commitments[0].target", "4")
                .chooses("commitments[0].per", "year")
                .presses("保存")
                .reads("文化社区与市档案馆结对共建协议")
                .follows("登记书面签字")
                .types("on", "2024-02-28")
                .presses("登记")
                .reads("执行");
    }

    private void word(String list, String chinese, String english) {
        coordinator
                .opens("/hunchun/office/words/" + list + "/new")
                .types("name", chinese, english)
                .presses("添加")
                .reads(chinese);
    }
}
