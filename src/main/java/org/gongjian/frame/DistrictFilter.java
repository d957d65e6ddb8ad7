package org.gongjian.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.DistrictsAtHand;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the district named in the address, before anybody asks who may do what. */
@Component
@Order(DistrictFilter.BEFORE_SESSIONS)
class DistrictFilter extends OncePerRequestFilter {

    /** And so before security. */
    static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 20;

    static final String DISTRICT = "org.gongjian.district";
    private static final String API = "/api/v1/";

    private final DistrictsAtHand districts;

    DistrictFilter(DistrictsAtHand districts) {
        this.districts = districts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<District> district = district(request.getRequestURI());
        if (district.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(DISTRICT, district.get());
        try {
            CurrentDistrict.call(district.get().id(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /** What an answer that took long ends with belongs to the district too. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    private Optional<District> district(String uri) {
        String path = uri.startsWith(API) ? uri.substring(API.length()) : uri.substring(1);
        int slash = path.indexOf('/');
        String slug = slash < 0 ? path : path.substring(0, slash);
        return DistrictSlug.verdict(slug).isAllowed() ? districts.bySlug(slug) : Optional.empty();
    }
}
