using Konexio.Enrolment.Infrastructure;

namespace Konexio.Enrolment.Tests;

public sealed class ConstraintTests(EnrolmentApp app)
{
    [Fact]
    public async Task Every_refusal_by_the_database_has_its_index_or_check()
    {
        var known = await app.Ask(
            """
            select indexname from pg_indexes where schemaname = 'enrolment' and $1 is not null
            union select conname from pg_constraint where connamespace = 'enrolment'::regnamespace
            """, Guid.Empty);

        new EnrolmentModule().Constraints.Keys.ShouldBeSubsetOf(known);
    }
}
