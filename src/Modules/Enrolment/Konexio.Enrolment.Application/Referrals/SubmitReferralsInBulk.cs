using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>A partner refers many people at once: each is taken or refused alone, and may be sent again under its reference.</summary>
/// <param name="Items">At most 1,000; more go as lines of <c>application/x-ndjson</c>.</param>
public sealed record SubmitReferralsInBulk(IReadOnlyList<SubmitReferral> Items) : ICommand<SubmitReferralsInBulkResponse>
{
    public const int MostItems = 1_000;
    public const int MostLines = 100_000;

    /// <summary>How many are taken in one transaction.</summary>
    public const int AtOnce = 250;

    [JsonIgnore]
    public PartnerId PartnerId { get; init; }

    public override string ToString() => nameof(SubmitReferralsInBulk);
}

/// <summary>What became of each referral, in the order in which they came.</summary>
public sealed record SubmitReferralsInBulkResponse(IReadOnlyList<BulkReferral> Items);

public enum BulkOutcome
{
    Submitted,
    AlreadySubmitted,
    Refused,
}

/// <summary>What became of one referral of many.</summary>
/// <param name="Line">Its line, or its place among the items, from 1.</param>
/// <param name="Reference">Your own reference, where it could be read.</param>
/// <param name="Status">Submitted now, submitted before with the same content, or refused.</param>
/// <param name="Id">The referral's identifier, unless it was refused.</param>
/// <param name="Errors">Every fault of a refused one.</param>
public sealed record BulkReferral(int Line, string? Reference, BulkOutcome Status, Guid? Id, IReadOnlyList<BulkFault>? Errors)
{
    [JsonIgnore]
    public IReadOnlyList<Error> Refusals { get; init; } = [];

    public static BulkReferral Taken(Referral referral, BulkOutcome outcome) => new(0, referral.Reference, outcome, referral.Id.Value, null);

    public static BulkReferral Refused(string? reference, params IReadOnlyList<Error> refusals) =>
        new(0, reference, BulkOutcome.Refused, null, null) { Refusals = refusals };
}

/// <summary>One fault of one referral.</summary>
/// <param name="Pointer">Where it is: a JSON pointer into the line or item.</param>
/// <param name="Code">The rule that was broken.</param>
/// <param name="Detail">The rule, in the caller's language.</param>
public sealed record BulkFault(string Pointer, string Code, string Detail);

internal sealed class SubmitReferralsInBulkHandler(IPeople people, IReferrals referrals, ReferralIntake intake, IAudit audit)
    : ICommandHandler<SubmitReferralsInBulk, SubmitReferralsInBulkResponse>
{
    public async Task<Result<SubmitReferralsInBulkResponse>> Handle(SubmitReferralsInBulk command, CancellationToken cancellationToken)
    {
        var partner = command.PartnerId;
        var checkedItems = new List<(SubmitReferral Submission, IReadOnlyList<Error> Faults)>(command.Items.Count);
        foreach (var item in command.Items.Select(item => item with { PartnerId = partner }))
            checkedItems.Add((item, intake.Faults(item)));
        string[] references = [.. checkedItems.Where(item => item.Faults.Count == 0).Select(item => item.Submission.Reference).Distinct(StringComparer.Ordinal)];
        var known = (await referrals.FindByReferences(partner, references, cancellationToken)).ToDictionary(referral => referral.Reference, StringComparer.Ordinal);

        var (answers, submitted) = (new List<BulkReferral>(checkedItems.Count), new List<PersonId>());
        foreach (var (submission, faults) in checkedItems)
        {
            if (faults.Count > 0) answers.Add(BulkReferral.Refused(submission.Reference, faults));
            else if (known.TryGetValue(submission.Reference, out var first)) answers.Add(Again(submission, first));
            else answers.Add(Submit(submission, known, submitted));
        }

        audit.Touched(submitted, nameof(SubmitReferralsInBulk), AuditedAccess.Change, "person", "referral");
        return new SubmitReferralsInBulkResponse(answers);
    }

    private BulkReferral Again(SubmitReferral submission, Referral first) => first.HasSameContent(intake.FingerprintOf(submission))
        ? BulkReferral.Taken(first, BulkOutcome.AlreadySubmitted)
        : BulkReferral.Refused(submission.Reference, ReferralErrors.ReferenceConflict.At("/reference"));

    private BulkReferral Submit(SubmitReferral submission, Dictionary<string, Referral> known, List<PersonId> submitted)
    {
        var drafted = intake.Draft(submission);
        if (!drafted.Succeeded) return BulkReferral.Refused(submission.Reference, drafted.Errors);

        var (person, referral) = drafted.Value;
        people.Add(person);
        referrals.Add(referral);
        submitted.Add(person.Id);
        known.Add(referral.Reference, referral);
        return BulkReferral.Taken(referral, BulkOutcome.Submitted);
    }
}
