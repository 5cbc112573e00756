using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Tests.People;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class SubmitReferralsInBulkTests
{
    private readonly ReferralsInMemory _referrals = new();
    private readonly PeopleInMemory _people = new();

    [Fact]
    public async Task Each_is_answered_alone_and_in_its_order()
    {
        var answers = await Submit(A("1"), A("2") with { WantedTrack = "unknown" }, A("") with { HomeCommune = "1" }, A("3"));

        answers.Select(answer => answer.Status).ShouldBe([BulkOutcome.Submitted, BulkOutcome.Refused, BulkOutcome.Refused, BulkOutcome.Submitted]);
        answers[1].Refusals.Single().Code.ShouldBe("referral.unknown-track");
        answers[2].Refusals.Select(error => error.Pointer).ShouldBe(["/reference", "/homeCommune", "/homeCommune"], ignoreOrder: true);
        _referrals.All.Select(referral => referral.Reference).ShouldBe(["1", "3"]);
        _people.Records.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_again_is_the_first_one_and_other_content_is_refused()
    {
        var first = (await Submit(A("1")))[0];

        var answers = await Submit(A("1"), A("1") with { Comment = "other" }, A("2"), A("2"));

        answers.Select(answer => answer.Status)
            .ShouldBe([BulkOutcome.AlreadySubmitted, BulkOutcome.Refused, BulkOutcome.Submitted, BulkOutcome.AlreadySubmitted]);
        answers[0].Id.ShouldBe(first.Id);
        answers[1].Refusals.Single().Code.ShouldBe("referral.reference-conflict");
        answers[3].Id.ShouldBe(answers[2].Id);
        _referrals.All.Count.ShouldBe(2);
    }

    private async Task<IReadOnlyList<BulkReferral>> Submit(params SubmitReferral[] items) =>
        (await new SubmitReferralsInBulkHandler(_people, _referrals, _referrals, _people, _people, new FakeTimeProvider(SomeReferral.Monday))
            .Handle(new SubmitReferralsInBulk(items) { PartnerId = SomeReferral.Partner }, CancellationToken.None)).Value.Items;

    private static SubmitReferral A(string reference) => new(
        reference, new PersonInput("Amina", null, null, "1990", "+33612345678", null, null, null, null, null, null),
        "parcours-digital", null, null, null, null, null, null, null, new AttestationInput(new DateOnly(2026, 3, 1), "ti"), null);
}
