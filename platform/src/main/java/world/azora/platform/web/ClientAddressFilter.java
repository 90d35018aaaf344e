package world.azora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Works out where a request came from, and lets everything behind it see only that. */
final class ClientAddressFilter extends OncePerRequestFilter {
    private final TrustedProxies proxies;

    ClientAddressFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = proxies.originOf(request);
        origin.address().on(request);
        chain.doFilter(new FromClient(request, origin.scheme()), response);
    }

    private static final class FromClient extends HttpServletRequestWrapper {
        private final Optional<String> scheme;

        FromClient(HttpServletRequest request, Optional<String> scheme) {
            super(request);
            this.scheme = scheme;
        }

        // Asked of the attribute each time: the service gate may learn more.
        @Override
        public String getRemoteAddr() {
            return ClientAddress.of((HttpServletRequest) getRequest()).text();
        }

        @Override
        public String getRemoteHost() {
            return getRemoteAddr();
        }

        @Override
        public String getScheme() {
            return scheme.orElseGet(super::getScheme);
        }

        @Override
        public boolean isSecure() {
            return scheme.map("https"::equals).orElseGet(super::isSecure);
        }
    }
}
