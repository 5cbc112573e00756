using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class GetLearnerTests(EnrolmentStore store)
{
    [Fact]
    public async Task Reading_a_learner_leaves_a_trace()
    {
        var applied = (await store.Send(ApplyAsLearnerTests.Application)).Value;

        await store.Send(new GetLearner(applied.Id));

        (await store.Scalar<long>("select count(*) from enrolment.audit_entries where person_id = $1 and operation = 'GetLearner' and access = 'read'", applied.PersonId)).ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Partner)]
    [InlineData(Role.Funder)]
    [InlineData(Role.Anonymous)]
    public async Task The_database_hides_learners_from_who_is_not_staff(Role role)
    {
        var applied = (await store.Send(ApplyAsLearnerTests.Application)).Value;

        (await store.Send(new GetLearner(applied.Id), role, applied.Id)).Errors.Single().Code.ShouldBe("learner.not-found");
    }
}
