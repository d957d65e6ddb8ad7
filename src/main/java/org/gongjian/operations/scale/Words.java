package org.gongjian.operations.scale;

import java.util.List;

/** Words that names are made of. No place, unit or person meant. */
final class Words {

    static final List<String> DISTRICTS =
            List.of("云溪区", "青禾区", "望江区", "石桥区", "锦川县", "临湖区", "松岭县", "白沙区", "金坪县", "东苑区", "南浦区", "清源县");
    static final List<String> SLUGS = List.of(
            "yunxi",
            "qinghe",
            "wangjiang",
            "shiqiao",
            "jinchuan",
            "linhu",
            "songling",
            "baisha",
            "jinping",
            "dongyuan",
            "nanpu",
            "qingyuan");

    private static final List<String> PLACE_BEGINS = List.of(
            "幸福", "和平", "光明", "团结", "胜利", "建设", "新华", "文化", "朝阳", "翠园", "滨河", "长青", "永安", "福兴", "春晖", "锦绣", "桃源", "凤凰",
            "梧桐", "丰泽", "康宁", "兴业", "明珠", "紫荆", "银杏", "北苑", "南湖", "东风", "西园", "中兴", "向阳", "红旗", "育才", "启明", "双桥", "柳林",
            "竹园", "荷塘", "枫林", "杏花");
    private static final List<String> PLACE_ENDS =
            List.of("里", "苑", "园", "路", "湾", "街", "桥", "坊", "巷", "庄", "岭", "堤", "台", "庭", "埠", "洲", "浦", "畔", "屯", "圩");
    private static final List<String> UNIT_ENDS = List.of(
            "小学",
            "中学",
            "幼儿园",
            "图书馆",
            "医院",
            "卫生服务中心",
            "商贸有限公司",
            "科技有限公司",
            "物业服务有限公司",
            "建筑工程有限公司",
            "食品有限公司",
            "超市",
            "药店",
            "书店",
            "餐饮店",
            "银行支行",
            "供电所",
            "律师事务所",
            "社会工作服务中心",
            "志愿者协会");
    private static final List<String> UNIT_KINDS = List.of(
            "school",
            "school",
            "school",
            "library",
            "hospital",
            "hospital",
            "company",
            "company",
            "company",
            "company",
            "company",
            "shop",
            "shop",
            "shop",
            "shop",
            "company",
            "government_office",
            "company",
            "social_organization",
            "social_organization");
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑",
            "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "于", "蒋", "蔡", "余", "杜",
            "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "金");
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红玲建国志文辉力健俊峰宇轩浩然欣怡梓涵雨晨思琪子墨诗婷雪梅春燕"
            + "海波永福德胜家豪佳慧晓东立新振兴长江庆元天成瑞祥凤仪素珍爱琴继光少华景云书豪若曦语嫣一诺锦程嘉禾乐天可心安宁沐阳知远";
    private static final List<String> DEEDS = List.of(
            "义诊进社区",
            "垃圾分类宣传",
            "老年人智能手机课堂",
            "家电义务维修",
            "亲子共读会",
            "消防安全演练",
            "反诈骗宣讲",
            "环境清洁日",
            "邻里节",
            "法律咨询",
            "端午包粽子",
            "中秋茶话会",
            "书法体验课",
            "儿童手工坊",
            "独居老人探访",
            "健步走",
            "旧书交换",
            "急救知识培训",
            "楼道微更新",
            "夏令托管班",
            "交通文明劝导",
            "助浴服务",
            "心理减压沙龙",
            "非遗剪纸课",
            "就业政策咨询",
            "爱心理发");
    private static final List<String> NEEDS = List.of(
            "需要一台轮椅",
            "楼道照明待修",
            "希望有人陪诊",
            "缺少儿童读物",
            "想学用手机视频通话",
            "活动室缺桌椅",
            "需要课业辅导",
            "健身步道破损",
            "盼望一次义诊",
            "需要冬季棉被",
            "想要一盏台灯",
            "车棚需要加装充电口",
            "需要普法讲座",
            "希望修理收音机",
            "需要翻译陪同办事",
            "缺一块宣传栏",
            "盼有人读报",
            "想要一个书包",
            "公共座椅待更换",
            "需要心理疏导");
    private static final List<String> OFFERS = List.of(
            "会议室周末开放", "健康讲座讲师", "图书借阅服务", "免费法律咨询", "爱心车队接送", "篮球场定时开放", "书法老师授课", "家电维修师傅", "节日慰问物资", "义务理发",
            "多功能厅借用", "消防培训师资");
    private static final List<String> WORKS = List.of("健身步道修缮", "口袋公园改造", "楼道照明更新", "无障碍坡道加装", "困难学生助学", "凉亭维修");
    private static final List<String> ALIASES = List.of("小星", "向日葵", "清风", "蒲公英", "小雨", "暖阳", "青松", "白鸽", "小溪", "明月");

    private Words() {}

    /** Different for each of the first eight hundred; after that with a number. */
    static String placeName(long index) {
        int begins = PLACE_BEGINS.size();
        int ends = PLACE_ENDS.size();
        long round = index / ((long) begins * ends);
        String name = at(PLACE_BEGINS, index) + at(PLACE_ENDS, index / begins);
        return round == 0 ? name : name + (round + 1);
    }

    static String streetName(long index) {
        return at(PLACE_BEGINS, 7 * index + 3) + (index < PLACE_BEGINS.size() ? "" : index / PLACE_BEGINS.size() + 1);
    }

    static String unitName(long index) {
        return placeName(index / UNIT_ENDS.size() * 3 + 11) + at(UNIT_ENDS, index);
    }

    static String unitKind(long index) {
        return at(UNIT_KINDS, index);
    }

    static String personName(Dice dice) {
        String given = "" + GIVEN.charAt(dice.below(GIVEN.length()));
        return at(SURNAMES, (long) dice.below(SURNAMES.size()) * dice.below(SURNAMES.size()) / SURNAMES.size())
                + (dice.oneIn(5) ? given : given + GIVEN.charAt(dice.below(GIVEN.length())));
    }

    static String deed(Dice dice) {
        return at(DEEDS, dice.below(DEEDS.size()));
    }

    static String need(Dice dice) {
        return at(NEEDS, dice.below(NEEDS.size()));
    }

    static String offer(Dice dice) {
        return at(OFFERS, dice.below(OFFERS.size()));
    }

    static String work(Dice dice) {
        return at(WORKS, dice.below(WORKS.size()));
    }

    static String alias(Dice dice) {
        return at(ALIASES, dice.below(ALIASES.size()));
    }

    private static String at(List<String> words, long index) {
        return words.get((int) (index % words.size()));
    }
}
