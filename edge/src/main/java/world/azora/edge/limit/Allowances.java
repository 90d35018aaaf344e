package world.azora.edge.limit;

import io.github.bucket4j.ConsumptionProbe;

/** What everybody has left. */
interface Allowances {
    /** Takes one request, if there is one left. Exact however many ask at once. */
    ConsumptionProbe take(Allowance allowance);
}
