using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>Registers an employee of a company who wants to mentor, as a draft.</summary>
public sealed record RegisterMentor : MentorForm, ICommand<RegisterMentorResponse>
{
    /// <summary>The mentor's employer.</summary>
    public Guid CompanyId { get; init; }
}

/// <summary>The new mentor.</summary>
/// <param name="Id">The mentor's identifier.</param>
/// <param name="PersonId">Who that is.</param>
/// <param name="Status">Their state: <c>draft</c>.</param>
public sealed record RegisterMentorResponse(Guid Id, Guid PersonId, MentorStatus Status);

internal sealed class RegisterMentorValidator : AbstractValidator<RegisterMentor>
{
    public RegisterMentorValidator()
    {
        RuleFor(command => command.CompanyId).NotEmpty();
        this.CheckForm();
    }
}

internal sealed class RegisterMentorHandler(IMentors mentors, ICompanies companies, IAudit audit, TimeProvider clock) : ICommandHandler<RegisterMentor, RegisterMentorResponse>
{
    public async Task<Result<RegisterMentorResponse>> Handle(RegisterMentor command, CancellationToken cancellationToken)
    {
        if (await companies.Find(new CompanyId(command.CompanyId), cancellationToken) is not { } company) return CompanyErrors.NotFound.NamedAt("/companyId");

        var now = clock.GetUtcNow();
        var person = new PersonId(Guid.CreateVersion7(now));
        var mentor = Mentor.Register(new MentorId(Guid.CreateVersion7(now)), person, company.Id, command.ToProfile(), command.ToPlace(), command.Capacity, now);
        await mentors.Add(mentor, cancellationToken);
        audit.Touched(person, nameof(RegisterMentor), AuditedAccess.Change, "name", "email", "profile");
        return new RegisterMentorResponse(mentor.Id.Value, person.Value, mentor.Status);
    }
}
