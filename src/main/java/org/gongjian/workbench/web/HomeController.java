package org.gongjian.workbench.web;

import java.util.List;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The front door of the installation: choose a district, or straight in where there is one. */
@Controller
class HomeController {

    private final Districts districts;

    HomeController(Districts districts) {
        this.districts = districts;
    }

    @GetMapping("/")
    ModelAndView choose() {
        List<District> all = districts.all();
        if (all.size() == 1) {
            RedirectView view = new RedirectView("/" + all.getFirst().slug().value());
            view.setExposeModelAttributes(false);
            return new ModelAndView(view);
        }
        return new ModelAndView("workbench/districts", "districts", all);
    }
}
