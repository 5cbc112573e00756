using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Enrolments;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Enrolments;

public sealed class WithdrawEnrolmentTests(EnrolmentStore store)
{
    private const string Marker = "MARKER-withdrawal-text";

    [Fact]
    public async Task Before_the_start_the_place_goes_to_the_next_of_the_list()
    {
        var cohort = await store.ACohort(capacity: 1);
        var learner = await store.ALearner();
        var enrolment = await store.AnEnrolment(cohort, learner);
        var next = await store.Joins(await store.ALearner(), cohort);

        var withdrawn = (await store.Send(new WithdrawEnrolment(WithdrawalReason.Moved) { EnrolmentId = enrolment })).Value;

        withdrawn.PlaceOpensAgain.ShouldBeTrue();
        (await store.Send(new GetWaitingListEntry(cohort, next.Id))).Value.State.ShouldBe(WaitingListState.Offered);
        (await store.Joins(learner, cohort)).Position.ShouldBe(1);
    }

    [Fact]
    public async Task A_reason_in_words_is_sealed_at_rest_and_read_back()
    {
        var enrolment = await store.AnEnrolment(await store.ACohort(capacity: 1));

        await store.Send(new WithdrawEnrolment(WithdrawalReason.Other, Marker) { EnrolmentId = enrolment });

        (await store.Send(new GetEnrolment(enrolment))).Value.WithdrawalText.ShouldBe(Marker);
        var row = await store.Scalar<string>("select encode(withdrawal_text_sealed, 'escape') || row_to_json(e)::text from enrolment.enrolments e where id = $1", enrolment);
        row.ShouldNotContain(Marker);
    }

    [Fact]
    public async Task The_reason_other_must_say_more()
    {
        var enrolment = await store.AnEnrolment(await store.ACohort(capacity: 1));

        var refused = await store.Send(new WithdrawEnrolment(WithdrawalReason.Other) { EnrolmentId = enrolment });

        refused.Errors.Single().Code.ShouldBe("enrolment.reason-text-missing");
    }
}
