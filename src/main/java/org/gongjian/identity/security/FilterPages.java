package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongjian.district.Reason;
import org.gongjian.frame.RefusalPages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes the refusals of the chain, which happen before any controller is asked, as the pages every refusal has. */
@Component
class FilterPages {

    private final RefusalPages pages;
    private final ViewResolver thymeleafViewResolver;
    private final LocaleResolver languages;
    private final JsonMapper json;

    FilterPages(RefusalPages pages, ViewResolver thymeleafViewResolver, LocaleResolver languages, JsonMapper json) {
        this.pages = pages;
        this.thymeleafViewResolver = thymeleafViewResolver;
        this.languages = languages;
        this.json = json;
    }

    void refuse(HttpStatus status, Reason reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(pages.of(status, reason, request), request, response);
    }

    /** With everything that was typed on the page, to be sent again. */
    void keepTyped(HttpStatus status, Reason reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object page = pages.of(status, reason, request);
        if (page instanceof ModelAndView refusal) {
            refusal.setViewName("identity/kept");
            refusal.addObject("typed", TypedValues.of(request));
            refusal.addObject("target", TypedValues.target(request));
        }
        write(page, request, response);
    }

    private void write(Object page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page instanceof ModelAndView refusal) {
            HttpStatusCode status = refusal.getStatus();
            response.setStatus(status == null ? 500 : status.value());
            request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
            render(refusal, request, response);
        } else if (page instanceof ResponseEntity<?> problem) {
            response.setStatus(problem.getStatusCode().value());
            problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
        }
    }

    private void render(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            View view = thymeleafViewResolver.resolveViewName(
                    String.valueOf(page.getViewName()), languages.resolveLocale(request));
            if (view == null) {
                throw new IllegalStateException("There is no page " + page.getViewName());
            }
            view.render(page.getModel(), request, response);
        } catch (IOException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }
}
