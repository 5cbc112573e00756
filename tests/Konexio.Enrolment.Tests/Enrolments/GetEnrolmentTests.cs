using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Enrolments;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Enrolments;

public sealed class GetEnrolmentTests(EnrolmentStore store)
{
    [Fact]
    public async Task An_unknown_enrolment_is_not_found() =>
        (await store.Send(new GetEnrolment(Guid.Empty))).Errors.Single().Code.ShouldBe("enrolment.not-found");
}
