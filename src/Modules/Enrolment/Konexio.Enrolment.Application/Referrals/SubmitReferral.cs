using System.Text.Json.Serialization;
using FluentValidation;
using FluentValidation.Results;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>A partner refers a person to the school.</summary>
/// <param name="Reference">Your own reference, unique among your referrals. Sent again with the same content, it returns the first referral.</param>
/// <param name="Person">The person, as they are called and can be reached.</param>
/// <param name="WantedTrack"><c>parcours-digital</c> or <c>parcours-code</c>.</param>
/// <param name="Needs">data·inclusion themes (https://www.data.inclusion.beta.gouv.fr).</param>
/// <param name="AudienceCodes">data·inclusion audiences; stored encrypted.</param>
/// <param name="Languages">The languages that the person speaks, with CEFR levels where known.</param>
/// <param name="HomeCommune">INSEE code of the commune where the person lives.</param>
/// <param name="GreatestTravelMinutes">The longest way to a class that the person accepts, in minutes.</param>
/// <param name="AccommodationNeeds">What the person needs to take part; stored encrypted.</param>
/// <param name="Referent">The social worker who follows the person, if that is not the sender.</param>
/// <param name="Attestation">Your word that the person consented to this referral; without it, the referral is refused.</param>
/// <param name="Comment">Anything else; stored encrypted.</param>
public sealed record SubmitReferral(
    string Reference,
    PersonInput Person,
    string WantedTrack,
    IReadOnlyList<string>? Needs,
    IReadOnlyList<string>? AudienceCodes,
    IReadOnlyList<LanguageInput>? Languages,
    string? HomeCommune,
    int? GreatestTravelMinutes,
    AccommodationInput? AccommodationNeeds,
    ReferentInput? Referent,
    AttestationInput Attestation,
    string? Comment) : ICommand<SubmitReferralResponse>
{
    [JsonIgnore]
    public PartnerId PartnerId { get; init; }

    public override string ToString() => nameof(SubmitReferral);
}

/// <summary>A language, and the level in it.</summary>
/// <param name="Language">BCP 47, such as <c>fa-AF</c>.</param>
/// <param name="Level">CEFR: preA1, a1, a2, b1, b2, c1 or c2.</param>
public sealed record LanguageInput(string Language, string? Level);

/// <summary>What the person needs to take part.</summary>
public sealed record AccommodationInput(bool ExtraTime, bool AccessibleRoom, bool Childcare, string? Note);

/// <summary>The social worker who follows the person.</summary>
public sealed record ReferentInput(string Name, string? Email, string? Phone, string? Organisation);

/// <summary>The partner's attestation that the person consented to the referral.</summary>
/// <param name="Date">When it was explained.</param>
/// <param name="Language">The language in which it was explained (BCP 47).</param>
public sealed record AttestationInput(DateOnly Date, string Language);

/// <summary>The referral as it was taken in.</summary>
/// <param name="Id">Its identifier here.</param>
/// <param name="Reference">Your own reference.</param>
/// <param name="Status">Its state.</param>
/// <param name="SubmittedAt">When it came in.</param>
/// <param name="AnswerDueAt">By when the school owes an answer: 15 days after submission.</param>
public sealed record SubmitReferralResponse(Guid Id, string Reference, ReferralStatus Status, DateTimeOffset SubmittedAt, DateTimeOffset AnswerDueAt);

internal sealed class SubmitReferralValidator : AbstractValidator<SubmitReferral>
{
    private readonly TimeProvider _clock;

    public SubmitReferralValidator(ICommunes communes, TimeProvider clock)
    {
        _clock = clock;
        RuleFor(referral => referral.Reference).NotEmpty().PlainText(100);
        RuleFor(referral => referral.Person).NotNull().SetValidator(new PersonInputValidator());
        RuleFor(referral => referral.WantedTrack).NotEmpty().MaximumLength(50);
        RuleFor(referral => referral.Needs).AtMost(20);
        RuleForEach(referral => referral.Needs).NotNull().MaximumLength(100);
        RuleFor(referral => referral.AudienceCodes).AtMost(20);
        RuleForEach(referral => referral.AudienceCodes).NotNull().MaximumLength(100);
        RuleFor(referral => referral.Languages).AtMost(10);
        RuleForEach(referral => referral.Languages).NotNull().ChildRules(language =>
        {
            language.RuleFor(spoken => spoken.Language).NotEmpty().MaximumLength(35)
                .Must(tag => tag is null || LanguageTag.Of(tag).Succeeded).WithErrorCode(LanguageTag.Malformed.Code);
            language.RuleFor(spoken => spoken.Level).MaximumLength(5);
        });
        RuleFor(referral => referral.HomeCommune).Length(5)
            .Must(code => code is null || CommuneCode.Of(code).Succeeded).WithErrorCode(CommuneCode.Malformed.Code)
            .Must(code => code is null || communes.Knows(code) || !CommuneCode.Of(code).Succeeded).WithErrorCode(CommuneCode.Unknown.Code);
        RuleFor(referral => referral.GreatestTravelMinutes).InclusiveBetween(1, 600);
        RuleFor(referral => referral.AccommodationNeeds).ChildRules(needs => needs.RuleFor(need => need!.Note).PlainLines(1000));
        RuleFor(referral => referral.Referent).ChildRules(referent =>
        {
            referent.RuleFor(worker => worker!.Name).NotEmpty().PlainText(200);
            referent.RuleFor(worker => worker!.Email).PlainText(254);
            referent.RuleFor(worker => worker!.Phone).PlainText(40);
            referent.RuleFor(worker => worker!.Organisation).PlainText(200);
        });
        RuleFor(referral => referral.Attestation).NotNull().WithErrorCode(ReferralErrors.ConsentRequired.Code);
        RuleFor(referral => referral.Attestation).ChildRules(attestation =>
        {
            attestation.RuleFor(consent => consent.Date).NotEmpty();
            attestation.RuleFor(consent => consent.Language).NotEmpty().MaximumLength(35)
                .Must(tag => tag is null || LanguageTag.Of(tag).Succeeded).WithErrorCode(LanguageTag.Malformed.Code);
        });
        RuleFor(referral => referral.Comment).PlainLines(2000);
    }

    // Only once the form is refused anyway: a good request is held against the rules by the aggregates alone.
    public override ValidationResult Validate(ValidationContext<SubmitReferral> context)
    {
        var form = base.Validate(context);
        if (!form.IsValid) form.AddMeaning(ReferralDraft.Faults(context.InstanceToValidate, _clock.GetUtcNow()));
        return form;
    }
}

internal sealed class SubmitReferralHandler(
    IPeople people, IReferrals referrals, IReferralContent content, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<SubmitReferral, SubmitReferralResponse>
{
    public Task<Result<SubmitReferralResponse>> Handle(SubmitReferral request, CancellationToken cancellationToken) => Task.FromResult(Submit(request));

    private Result<SubmitReferralResponse> Submit(SubmitReferral command)
    {
        var drafted = ReferralDraft.From(command, content, caller.ClientId, clock.GetUtcNow());
        if (!drafted.Succeeded) return Result<SubmitReferralResponse>.Refused(drafted.Errors);

        var (person, referral) = drafted.Value;
        people.Add(person);
        referrals.Add(referral);
        audit.Touched(person.Id, nameof(SubmitReferral), AuditedAccess.Change, "person", "referral");
        return referral.ToResponse();
    }
}
