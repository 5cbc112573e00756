using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Infrastructure.Geography;
using Konexio.Enrolment.Tests.People;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class SubmitReferralsInBulkTests
{
    private readonly ReferralsInMemory _referrals = new();
    private readonly PeopleInMemory _people = new();
    private readonly FakeTimeProvider _clock = new(SomeReferral.Monday);

    [Fact]
    public async Task Each_is_answered_alone_and_in_its_order()
    {
        var answers = await Submit(A("1"), A("2") with { WantedTrack = "unknown" }, A("") with { HomeCommune = "1", Person = Nobody }, A("3") with { HomeCommune = "99999" }, A("4"));

        answers.Select(answer => answer.Status).ShouldBe([BulkOutcome.Submitted, BulkOutcome.Refused, BulkOutcome.Refused, BulkOutcome.Refused, BulkOutcome.Submitted]);
        answers[1].Refusals.Single().Code.ShouldBe("referral.unknown-track");
        answers[2].Refusals.Select(error => error.Pointer).ShouldBe(["/reference", "/homeCommune", "/homeCommune", "/person"], ignoreOrder: true);
        (answers[3].Refusals.Single().Code, answers[3].Refusals.Single().Pointer).ShouldBe(("commune.unknown", "/homeCommune"));
        _referrals.All.Select(referral => referral.Reference).ShouldBe(["1", "4"]);
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
        (await new SubmitReferralsInBulkHandler(_people, _referrals, new ReferralIntake(new SubmitReferralValidator(new Communes(), _clock), _referrals, _people, _clock), _people)
            .Handle(new SubmitReferralsInBulk(items) { PartnerId = SomeReferral.Partner }, CancellationToken.None)).Value.Items;

    private static readonly PersonInput Nobody = new(null, null, null, null, "+33612345678", null, null, null, null, null, null);

    private static SubmitReferral A(string reference) => new(
        reference, new PersonInput("Amina", null, null, "1990", "+33612345678", null, null, null, null, null, null),
        "parcours-digital", null, null, null, null, null, null, null, new AttestationInput(new DateOnly(2026, 3, 1), "ti"), null);
}
