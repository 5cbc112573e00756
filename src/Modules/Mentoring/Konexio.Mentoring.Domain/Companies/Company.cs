using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Companies;

/// <summary>An employer whose people mentor, under an agreement with the school.</summary>
public sealed class Company : AggregateRoot
{
    private Company()
    {
    }

    public CompanyId Id { get; private set; }

    public string Name { get; private set; } = "";

    public Siret? Siret { get; private set; }

    public CompanyAgreement Agreement { get; private set; } = null!;

    /// <summary>How many hours its employees are to give in a calendar year.</summary>
    public int PledgedHours { get; private set; }

    public PersonId ContactPersonId { get; private set; }

    /// <summary>Null until revealed, and for good once the person is anonymised.</summary>
    public CompanyContact? Contact { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public static Result<Company> Register(CompanyId id, CompanyDetails details, PersonId contact, DateTimeOffset now)
    {
        if (details.Faults() is { Count: > 0 } faults) return Result<Company>.Refused(faults);

        var company = new Company { Id = id, ContactPersonId = contact, RegisteredAt = now };
        company.Take(details);
        return company;
    }

    /// <summary>Gives a loaded company back the contact that was stored sealed.</summary>
    public void Reveal(CompanyContact contact) => Contact = contact;

    /// <param name="details">What holds from now on.</param>
    /// <param name="newcomer">Who the contact is where neither name nor e-mail are those of the one before.</param>
    public Result<Nothing> Revise(CompanyDetails details, PersonId newcomer)
    {
        if (details.Faults() is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        if (details.Contact.Name != Contact?.Name && details.Contact.Email != Contact?.Email) ContactPersonId = newcomer;
        Take(details);
        return default(Nothing);
    }

    /// <summary>The agreement's last day is that one; an earlier end stays.</summary>
    public Result EndAgreement(DateOnly on)
    {
        if (Agreement.Until is { } until && until <= on) return CompanyErrors.AgreementOver;
        if (on < Agreement.From) return CompanyErrors.AgreementEndsEarly.At("/on");

        Agreement = Agreement with { Until = on };
        return Result.Success;
    }

    private void Take(CompanyDetails details) =>
        (Name, Siret, Agreement, PledgedHours, Contact) = (details.Name.Trim(), details.Siret, details.Agreement, details.PledgedHours, details.Contact);
}
