-- Without a rate of its own a restaurant pays the platform's usual commission, which administrators set.
alter table catalog.restaurant alter column commission_basis_points drop not null;
alter table catalog.restaurant alter column commission_basis_points drop default;
update catalog.restaurant set commission_basis_points = null where commission_basis_points = 1500;
