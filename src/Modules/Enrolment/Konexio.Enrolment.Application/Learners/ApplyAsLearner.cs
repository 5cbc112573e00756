using FluentValidation;
using FluentValidation.Results;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Learners;

/// <summary>Makes a learner of a person who came on their own, without a partner's referral.</summary>
/// <param name="Applicant">Who applies.</param>
/// <param name="Languages">Languages spoken, with levels where known.</param>
/// <param name="HomeCommune">INSEE code of the home commune.</param>
/// <param name="GreatestTravelMinutes">The longest journey that the person accepts.</param>
/// <param name="AccommodationNeeds">What the person needs in order to take part.</param>
public sealed record ApplyAsLearner(
    Applicant Applicant,
    IReadOnlyList<LearnerLanguage>? Languages = null,
    string? HomeCommune = null,
    int? GreatestTravelMinutes = null,
    LearnerNeeds? AccommodationNeeds = null) : ICommand<ApplyAsLearnerResponse>
{
    public override string ToString() => nameof(ApplyAsLearner);
}

/// <summary>The person who applies; one name is enough, and no contact is demanded.</summary>
public sealed record Applicant(
    string? GivenName = null,
    string? FamilyName = null,
    string? NativeName = null,
    string? BirthDate = null,
    string? Phone = null,
    string? Email = null,
    PreferredChannel? PreferredChannel = null,
    string? PreferredLanguage = null,
    string? Nationality = null,
    AdministrativeStatus? AdministrativeStatus = null)
{
    public override string ToString() => nameof(Applicant);
}

/// <summary>A language (BCP 47) and its level (CEFR).</summary>
public sealed record LearnerLanguage(string Language, CefrLevel? Level = null);

/// <summary>What a learner needs in order to take part.</summary>
public sealed record LearnerNeeds(bool ExtraTime = false, bool AccessibleRoom = false, bool Childcare = false);

public sealed record ApplyAsLearnerResponse(Guid Id, Guid PersonId);

internal sealed class ApplyAsLearnerValidator : AbstractValidator<ApplyAsLearner>
{
    private readonly TimeProvider _clock;

    public ApplyAsLearnerValidator(ICommunes communes, TimeProvider clock)
    {
        _clock = clock;
        RuleFor(command => command.Applicant).NotNull();
        When(command => command.Applicant is not null, () =>
        {
            RuleFor(command => command.Applicant.GivenName).PlainText(100);
            RuleFor(command => command.Applicant.FamilyName).PlainText(100);
            RuleFor(command => command.Applicant.NativeName).PlainText(200);
            RuleFor(command => command.Applicant.BirthDate).MaximumLength(10)
                .Must(text => text is null || BirthDate.Parse(text).Succeeded).WithErrorCode(PersonErrors.MalformedBirthDate.Code);
            RuleFor(command => command.Applicant.Phone).PlainText(30);
            RuleFor(command => command.Applicant.Email).PlainText(254).EmailAddress();
            RuleFor(command => command.Applicant.PreferredChannel).IsInEnum();
            RuleFor(command => command.Applicant.PreferredLanguage).MaximumLength(35)
                .Must(tag => tag is null || LanguageTag.Of(tag).Succeeded).WithErrorCode(LanguageTag.Malformed.Code);
            RuleFor(command => command.Applicant.Nationality).MaximumLength(2);
            RuleFor(command => command.Applicant.AdministrativeStatus).IsInEnum();
        });
        RuleFor(command => command.Languages).AtMost(20);
        RuleForEach(command => command.Languages).NotNull().ChildRules(language =>
        {
            language.RuleFor(one => one.Language).NotEmpty().MaximumLength(35)
                .Must(tag => tag is null || LanguageTag.Of(tag).Succeeded).WithErrorCode(LanguageTag.Malformed.Code);
            language.RuleFor(one => one.Level).IsInEnum();
        });
        RuleFor(command => command.HomeCommune).Must(code => code is null || CommuneCode.Of(code).Succeeded).WithErrorCode(CommuneCode.Malformed.Code)
            .Must(code => code is null || communes.Knows(code) || !CommuneCode.Of(code).Succeeded).WithErrorCode(CommuneCode.Unknown.Code);
        RuleFor(command => command.GreatestTravelMinutes).InclusiveBetween(1, 600);
    }

    public override ValidationResult Validate(ValidationContext<ApplyAsLearner> context)
    {
        var form = base.Validate(context);
        if (!form.IsValid && context.InstanceToValidate.Applicant is { } applicant) form.AddMeaning(ApplyAsLearnerHandler.Faults(applicant, _clock.GetUtcNow()));
        return form;
    }
}

internal sealed class ApplyAsLearnerHandler(IPeople people, ILearners learners, ICommunes communes, IAudit audit, TimeProvider clock)
    : ICommandHandler<ApplyAsLearner, ApplyAsLearnerResponse>
{
    public async Task<Result<ApplyAsLearnerResponse>> Handle(ApplyAsLearner request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var details = request.Applicant.ToPerson().ToDetails(request.HomeCommune, partner: null);
        if (!details.Succeeded) return Result<ApplyAsLearnerResponse>.Refused(Faults(request.Applicant, now));

        var person = Person.Record(new PersonId(Guid.CreateVersion7(now)), details.Value, now);
        if (!person.Succeeded) return Result<ApplyAsLearnerResponse>.Refused(Faults(request.Applicant, now));

        var learner = Learner.Apply(person.Value.Id, request.ToProfile(communes), now);
        people.Add(person.Value);
        await learners.Add(learner, cancellationToken);
        audit.Touched(learner.PersonId, nameof(ApplyAsLearner), AuditedAccess.Change, "person", "learner");
        return new ApplyAsLearnerResponse(learner.Id.Value, learner.PersonId.Value);
    }

    internal static IReadOnlyList<Error> Faults(Applicant applicant, DateTimeOffset now) =>
        [.. applicant.ToPerson().Faults(now).Select(error => error.At("/applicant" + error.Pointer))];
}
