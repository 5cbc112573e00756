namespace Konexio.Enrolment.Domain.Partners;

public interface IPartners
{
    Task<Partner?> Find(PartnerId id, CancellationToken ct);

    void Add(Partner partner);
}
