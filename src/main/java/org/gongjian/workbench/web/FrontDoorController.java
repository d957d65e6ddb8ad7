package org.gongjian.workbench.web;

import org.gongjian.district.Refused;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.workbench.CoBuilding;
import org.gongjian.workbench.FrontDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The front door of a district. */
@Controller
class FrontDoorController {

    private final FrontDoor frontDoor;
    private final CoBuilding building;

    FrontDoorController(FrontDoor frontDoor, CoBuilding building) {
        this.frontDoor = frontDoor;
        this.building = building;
    }

    @GetMapping("/{district}")
    ModelAndView open(@ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        String name = w.plain(frame.inDistrict().orElseThrow(Refused::missing).name());
        ModelAndView page = new ModelAndView("workbench/front", "view", frontDoor.open());
        page.addObject("title", w.t("workbench.front.title", name));
        page.addObject("building", building.open());
        page.addObject(
                "feed", frame.at("bulletins.atom") + "?lang=" + w.locale().toLanguageTag());
        return page;
    }
}
